using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>
/// The operations of .NET that overwrite the last error, always or when they are first used. A test runs each of them.
/// </summary>
internal static class Overwriters
{
    private const string New = "new";
    private const string NewByPath = "new(path)";
    private const string Any = "*";

    /// <summary>
    /// The members by their types; <c>*</c> for all that are static, <c>new</c> for the constructors, <c>new(path)</c>
    /// for those whose first parameter is a string.
    /// </summary>
    internal static readonly IReadOnlyDictionary<string, string[]> Members = new Dictionary<string, string[]>
    {
        ["System.Console"] = [Any],
        ["System.DateTime"] = ["Now", "ToLocalTime", "Today"],
        ["System.DateTimeOffset"] = ["Now"],
        ["System.Environment"] =
        [
            "CurrentDirectory", "ExpandEnvironmentVariables", "GetEnvironmentVariable", "GetFolderPath",
            "GetLogicalDrives", "MachineName", "OSVersion", "ProcessPath", "SetEnvironmentVariable", "SystemDirectory",
            "UserDomainName", "WorkingSet",
        ],
        ["System.TimeZoneInfo"] = [Any],
        ["System.Diagnostics.Debug"] = ["Print", "Write", "WriteLine"],
        ["System.Diagnostics.Process"] =
            ["GetProcessById", "GetProcesses", "GetProcessesByName", "Kill", "MainModule", "Start", "StartTime"],
        ["System.Diagnostics.Trace"] = ["TraceError", "TraceInformation", "TraceWarning", "Write", "WriteLine"],
        ["System.Globalization.CultureInfo"] = ["CurrentCulture", "CurrentUICulture"],
        ["System.IO.Directory"] = [Any],
        ["System.IO.DirectoryInfo"] =
        [
            New, "Create", "CreateSubdirectory", "Delete", "EnumerateDirectories", "EnumerateFileSystemInfos",
            "EnumerateFiles", "Exists", "GetDirectories", "GetFileSystemInfos", "GetFiles", "MoveTo", "Refresh",
        ],
        ["System.IO.DriveInfo"] = ["AvailableFreeSpace", "GetDrives"],
        ["System.IO.File"] = [Any],
        ["System.IO.FileInfo"] =
        [
            New, "AppendText", "CopyTo", "Create", "CreateText", "Delete", "Exists", "Length", "MoveTo", "Open",
            "OpenRead", "OpenText", "OpenWrite", "Refresh",
        ],
        ["System.IO.FileStream"] =
            [New, "Flush", "Lock", "Read", "ReadByte", "SetLength", "Unlock", "Write", "WriteByte"],
        ["System.IO.FileSystemWatcher"] = [New],
        ["System.IO.MemoryMappedFiles.MemoryMappedFile"] =
            ["CreateFromFile", "CreateNew", "CreateViewAccessor", "CreateViewStream"],
        ["System.IO.MemoryMappedFiles.MemoryMappedViewAccessor"] = ["Dispose", "Flush"],
        ["System.IO.Path"] = ["Exists", "GetFullPath", "GetTempFileName", "GetTempPath"],
        ["System.IO.Pipes.AnonymousPipeClientStream"] = [New],
        ["System.IO.Pipes.AnonymousPipeServerStream"] = [New],
        ["System.IO.Pipes.NamedPipeServerStream"] = [New, "Dispose"],
        ["System.IO.RandomAccess"] = ["FlushToDisk", "GetLength", "Read", "SetLength", "Write"],
        ["System.IO.StreamReader"] = [NewByPath],
        ["System.IO.StreamWriter"] = [NewByPath],
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
        ["System.Threading.Tasks.TaskFactory"] = ["StartNew"],
        ["System.Threading.ThreadPool"] = ["QueueUserWorkItem"],
        ["System.Threading.Timer"] = [New],
        ["System.Timers.Timer"] = ["Start"],
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
        { Kind: OperationKind.YieldReturn } => "yield return",
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
                if (IsOneOf(member, members))
                {
                    return GetName(type, member);
                }
            }
        }

        return null;
    }

    private static bool IsOneOf(ISymbol member, string[] members) =>
        member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters: var parameters }
            ? members.Contains(New)
                || (members.Contains(NewByPath) && parameters is [{ Type.SpecialType: SpecialType.System_String }, ..])
            : members.Contains(member.Name) || (member.IsStatic && members.Contains(Any));

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
