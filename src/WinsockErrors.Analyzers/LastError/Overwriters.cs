using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>
/// The operations of .NET that overwrite the last error, always or when they are first used. A test runs each of them.
/// </summary>
internal static class Overwriters
{
    private const string New = "new";
    private const string Any = "*";

    /// <summary>
    /// The members by their types; <c>*</c> for all that are static, <c>new</c> for the constructors.
    /// </summary>
    internal static readonly IReadOnlyDictionary<string, string[]> Members = new Dictionary<string, string[]>
    {
        ["System.Console"] = [Any],
        ["System.DateTime"] = ["Now"],
        ["System.DateTimeOffset"] = ["Now"],
        ["System.Environment"] =
        [
            "CurrentDirectory", "GetEnvironmentVariable", "GetFolderPath", "MachineName", "OSVersion", "ProcessPath",
            "SetEnvironmentVariable", "SystemDirectory", "WorkingSet",
        ],
        ["System.TimeZoneInfo"] = [Any],
        ["System.Diagnostics.Debug"] = ["Print", "Write", "WriteLine"],
        ["System.Diagnostics.Process"] = ["Start"],
        ["System.Diagnostics.Trace"] = ["TraceError", "TraceInformation", "TraceWarning", "Write", "WriteLine"],
        ["System.Globalization.CultureInfo"] = ["CurrentCulture", "CurrentUICulture"],
        ["System.IO.Directory"] = [Any],
        ["System.IO.DirectoryInfo"] = [New, "Create", "Delete", "Exists", "GetDirectories", "GetFiles"],
        ["System.IO.File"] = [Any],
        ["System.IO.FileInfo"] = [New, "Create", "Delete", "Exists", "Length", "Open", "OpenRead", "OpenWrite"],
        ["System.IO.FileStream"] = [New, "Flush", "Read", "ReadByte", "Write", "WriteByte"],
        ["System.IO.Path"] = ["Exists", "GetFullPath", "GetTempFileName", "GetTempPath"],
        ["System.Net.Dns"] = ["GetHostAddresses", "GetHostEntry", "GetHostName"],
        ["System.Net.NetworkInformation.NetworkInterface"] = ["GetAllNetworkInterfaces"],
        ["System.Net.Sockets.NetworkStream"] = ["Close", "Dispose"],
        ["System.Net.Sockets.Socket"] = [New, "Bind", "Close", "Dispose"],
        ["System.Net.Sockets.TcpClient"] = [New, "Close", "Dispose"],
        ["System.Net.Sockets.TcpListener"] = ["Start", "Stop"],
        ["System.Net.Sockets.UdpClient"] = ["Close", "Dispose"],
        ["System.Threading.AutoResetEvent"] = [New, "Set"],
        ["System.Threading.CancellationTokenSource"] = ["CancelAfter"],
        ["System.Threading.EventWaitHandle"] = [New, "Reset", "Set"],
        ["System.Threading.ManualResetEvent"] = [New, "Set"],
        ["System.Threading.Mutex"] = [New, "ReleaseMutex"],
        ["System.Threading.Semaphore"] = [New, "Release"],
        ["System.Threading.Tasks.Task"] = ["Delay", "Run"],
        ["System.Threading.ThreadPool"] = ["QueueUserWorkItem"],
        ["System.Threading.Timer"] = [New],
    };

    // Few types have such a name: the namespace is spelled out only for those.
    private static readonly HashSet<string> TypeNames =
        new(Members.Keys.Select(name => name.Substring(name.LastIndexOf('.') + 1)));

    /// <summary>
    /// Names an operation that overwrites the last error, always or when it is first used. Null for any other.
    /// </summary>
    internal static string? GetName(IOperation operation, KnownSymbols symbols) => operation switch
    {
        IAwaitOperation => "await",
        IPropertyReferenceOperation { Property: var property, Instance: var instance } => Find(property, instance),
        IObjectCreationOperation { Constructor: { } constructor } => Find(constructor, null),
        IInvocationOperation call => Find(call.TargetMethod, call.Instance)
            ?? (OverwritesAsText(call) || TakesCulture(call, symbols)
                ? GetName(call.TargetMethod.ContainingType, call.TargetMethod) : null),
        _ => null,
    };

    private static string? Find(ISymbol member, IOperation? instance)
    {
        // Dispose and Flush may be those of a base class or of an interface.
        var owner = instance is null ? member.ContainingType : Operands.Unwrap(instance).Type;
        for (var type = owner; type is not null; type = type.BaseType)
        {
            if (TypeNames.Contains(type.Name)
                && type.ContainingNamespace is { IsGlobalNamespace: false } container && IsInSystem(container)
                && Members.TryGetValue(container.ToDisplayString() + "." + type.Name, out string[]? members))
            {
                string name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? New : member.Name;
                if (members.Contains(name) || (member.IsStatic && members.Contains(Any)))
                {
                    return GetName(type, member);
                }
            }
        }

        return null;
    }

    private static bool IsInSystem(INamespaceSymbol container)
    {
        while (!container.ContainingNamespace.IsGlobalNamespace)
        {
            container = container.ContainingNamespace;
        }

        return container.Name == "System";
    }

    // Culture-sensitive operations on a string, including where the compiler chooses them.
    private static bool OverwritesAsText(IInvocationOperation call)
    {
        if (call.TargetMethod.ContainingType.SpecialType != SpecialType.System_String)
        {
            return false;
        }

        var comparison = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.Name == "StringComparison");
        return call.TargetMethod.Name switch
        {
            _ when comparison is not null => comparison.Value.ConstantValue is { HasValue: true, Value: >= 0 and <= 3 },
            "ToUpper" or "ToLower" => call.Arguments.IsEmpty,
            "Compare" or "CompareTo" =>
                !call.Arguments.Any(argument => argument.Parameter?.Type.Name == "CompareOptions"),
            "StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf" =>
                call.Arguments is [{ Parameter.Type.SpecialType: SpecialType.System_String }],
            _ => false,
        };
    }

    // A null in its place means the current culture, which counts the same, but is rare enough to leave alone.
    private static bool TakesCulture(IInvocationOperation call, KnownSymbols symbols) =>
        symbols.FormatProvider is { } provider
        && call.TargetMethod.ContainingType is { } type
        && (type.SpecialType != SpecialType.None || type.Name is "String" or "StringBuilder" or "Convert" or "Guid"
            or "TimeSpan")
        && call.Arguments.Any(
            argument => Operands.Unwrap(argument.Value) is { ConstantValue.HasValue: false } value
                && argument.Parameter?.Type is { } parameter
                && (SymbolEqualityComparer.Default.Equals(parameter, provider) || parameter.Name == "CultureInfo")
                && value is not IDefaultValueOperation);

    private static string GetName(ITypeSymbol type, ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "new " + type.Name : type.Name + "."
            + member.Name;
}
