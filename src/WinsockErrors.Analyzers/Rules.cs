using System.Reflection;
using Microsoft.CodeAnalysis;

namespace WinsockErrors.Analyzers;

/// <summary>The rules. Each has its page in docs/analyzers.</summary>
internal static class Rules
{
    internal const string MagicNumberId = "WSE001";
    internal const string ErrnoComparedId = "WSE002";
    internal const string NotRecordedId = "WSE003";
    internal const string OverwrittenId = "WSE004";
    internal const string SystemsLastErrorId = "WSE005";
    internal const string SocketExceptionId = "WSE006";
    internal const string EnumParsedId = "WSE007";
    internal const string CallResultComparedId = "WSE008";
    internal const string NeverCaughtId = "WSE009";
    internal const string MessageComparedId = "WSE010";

    private const string Usage = "Usage";
    private const string Reliability = "Reliability";

    /// <summary>
    /// Where the documentation is: with the repository, or else next to the analyzers in the package.
    /// </summary>
    private static readonly string Documentation =
        typeof(Rules).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == "Documentation")?.Value ?? "";

    internal static readonly DiagnosticDescriptor MagicNumber = Create(MagicNumberId, Usage, "Message");

    internal static readonly DiagnosticDescriptor LastErrorNumber = Create(MagicNumberId, Usage, "LastErrorMessage");

    internal static readonly DiagnosticDescriptor ErrnoCompared = Create(ErrnoComparedId, Reliability, "Message");

    internal static readonly DiagnosticDescriptor ErrnoCast = Create(ErrnoComparedId, Reliability, "CastMessage");

    internal static readonly DiagnosticDescriptor ErrnoInEnum = Create(ErrnoComparedId, Reliability, "EnumMessage");

    internal static readonly DiagnosticDescriptor ErrnoOfSocketError =
        Create(ErrnoComparedId, Reliability, "SocketErrorMessage");

    internal static readonly DiagnosticDescriptor FixedHResult = Create(ErrnoComparedId, Reliability, "HResultMessage");

    internal static readonly DiagnosticDescriptor NumberOfHResult =
        Create(ErrnoComparedId, Reliability, "HResultNumberMessage");

    internal static readonly DiagnosticDescriptor NotRecorded = Create(NotRecordedId, Reliability, "Message");

    internal static readonly DiagnosticDescriptor Overwritten = Create(OverwrittenId, Reliability, "Message");

    internal static readonly DiagnosticDescriptor SystemsLastErrorCalled =
        Create(SystemsLastErrorId, Reliability, "Message");

    internal static readonly DiagnosticDescriptor SystemsLastErrorDeclared = Create(
        SystemsLastErrorId, Reliability, "DeclaredMessage", DiagnosticSeverity.Info,
            WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor SocketExceptionOfCode = Create(SocketExceptionId, Usage, "Message");

    internal static readonly DiagnosticDescriptor SocketExceptionOfErrno =
        Create(SocketExceptionId, Usage, "ErrnoMessage");

    internal static readonly DiagnosticDescriptor EnumParsed = Create(EnumParsedId, Usage, "Message");

    internal static readonly DiagnosticDescriptor CallResultCompared =
        Create(CallResultComparedId, Reliability, "Message");

    internal static readonly DiagnosticDescriptor NeverCaught =
        Create(NeverCaughtId, Reliability, "Message", DiagnosticSeverity.Info);

    internal static readonly DiagnosticDescriptor MessageCompared =
        Create(MessageComparedId, Reliability, "Message", DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(
        string id, string category, string message, DiagnosticSeverity severity = DiagnosticSeverity.Warning,
            params string[] tags) => new(
        id,
        Text(id + "_Title"),
        Text(id + "_" + message),
        category,
        severity,
        isEnabledByDefault: true,
        description: Text(id + "_Description"),
        helpLinkUri: Documentation + "docs/analyzers/" + id + ".md",
        customTags: tags);

    private static LocalizableResourceString Text(string name) =>
        new(name, RuleResources.Manager, typeof(RuleResources));
}
