using Microsoft.CodeAnalysis;

namespace WinsockErrors.Analyzers;

/// <summary>The declaration of a P/Invoke.</summary>
internal sealed class PInvoke
{
    // Without those that Mono maps to a library of the system, such as MSVCRT and OPENGL32.
    private static readonly HashSet<string> WindowsLibraries =
    [
        "ADVAPI32", "BCRYPT", "CFGMGR32", "COMBASE", "COMCTL32", "COMDLG32", "CREDUI", "CRYPT32", "DBGHELP", "DHCPCSVC",
        "DNSAPI", "DWMAPI", "FWPUCLNT", "GDI32", "HID", "HTTPAPI", "IMM32", "IPHLPAPI", "KERNEL32", "KERNELBASE", "MPR",
        "NCRYPT", "NETAPI32", "NTDLL", "OLE32", "OLEAUT32", "PDH", "POWRPROF", "PSAPI", "RASAPI32", "RPCRT4", "SECUR32",
        "SETUPAPI", "SHCORE", "SHELL32", "SHLWAPI", "SSPICLI", "USER32", "USERENV", "UXTHEME", "VERSION", "WEVTAPI",
        "WINHTTP", "WININET", "WINMM", "WINSPOOL", "WINTRUST", "WINUSB", "WLANAPI", "WLDAP32", "WTSAPI32",
    ];

    private PInvoke(string entryPoint, string library, bool setsLastError)
    {
        EntryPoint = entryPoint;
        Library = library;
        SetsLastError = setsLastError;
    }

    internal string EntryPoint { get; }

    /// <summary>Gets the library without its folder and its ending, in upper case.</summary>
    internal string Library { get; }

    internal bool SetsLastError { get; }

    internal bool IsOfWindows => IsOfWinsock || WindowsLibraries.Contains(Library)
        || Library.StartsWith("API-MS-WIN-", StringComparison.Ordinal)
        || Library.StartsWith("EXT-MS-", StringComparison.Ordinal);

    /// <summary>
    /// Indicates whether it is a socket function that returns -1 when it fails, never the error itself.
    /// </summary>
    internal bool ReturnsMinusOne => (IsOfWinsock || IsOfUnix) && EntryPoint is
        "socket" or "bind" or "connect" or "listen" or "accept" or "accept4" or "shutdown" or "close" or "closesocket"
        or "send" or "sendto" or "sendmsg" or "recv" or "recvfrom" or "recvmsg" or "read" or "write" or "select"
            or "poll"
        or "getsockname" or "getpeername" or "getsockopt" or "setsockopt" or "gethostname" or "ioctl" or "ioctlsocket"
        or "fcntl" or "socketpair" or "epoll_create1" or "epoll_ctl" or "epoll_wait" or "kqueue" or "kevent"
        or "WSASocketA" or "WSASocketW" or "WSAConnect" or "WSAAccept" or "WSASend" or "WSASendTo" or "WSASendMsg"
        or "WSARecv" or "WSARecvFrom" or "WSARecvMsg" or "WSAIoctl" or "WSAPoll" or "WSAEventSelect"
        or "WSAEnumNetworkEvents" or "WSACleanup";

    /// <summary>
    /// Indicates whether it is one of these that returns neither a count nor a handle.
    /// </summary>
    internal bool ReturnsZeroOrMinusOne => ReturnsMinusOne && EntryPoint.StartsWith("WSA", StringComparison.Ordinal)
        && EntryPoint is not ("WSASocketA" or "WSASocketW" or "WSAAccept" or "WSAPoll");

    private bool IsOfWinsock => Library is "WS2_32" or "WSOCK32" or "MSWSOCK";

    private bool IsOfUnix => Library is "C" or "LIBC" or "SYSTEM" or "LIBSYSTEM" or "LIBSOCKET"
        || Library.StartsWith("LIBC.", StringComparison.Ordinal)
        || Library.StartsWith("LIBSYSTEM.", StringComparison.Ordinal);

    /// <summary>Reads the declaration; null for a method that is not a P/Invoke.</summary>
    internal static PInvoke? Find(IMethodSymbol method)
    {
        // Most calls are to instance methods, which need no further checks.
        if (!method.IsStatic && method.MethodKind != MethodKind.ReducedExtension)
        {
            return null;
        }

        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (method.IsExtern)
        {
            return method.GetDllImportData() is { } data
                ? new PInvoke(data.EntryPointName ?? method.Name, GetLibrary(data.ModuleName), data.SetLastError)
                : null;
        }

        // Generated next to a partial declaration, which another assembly does not show.
        bool mayBeGenerated = method.IsPartialDefinition || method.PartialDefinitionPart is not null
            || (method.DeclaringSyntaxReferences.IsEmpty && !IsOfRuntime(method.ContainingAssembly));
        if (mayBeGenerated)
        {
            foreach (var attribute in method.GetAttributes())
            {
                if (attribute.AttributeClass is
                    {
                        Name: "LibraryImportAttribute",
                        ContainingNamespace.Name: "InteropServices"
                    })
                {
                    return new PInvoke(
                        Get<string>(attribute, "EntryPoint") ?? method.Name,
                        GetLibrary(attribute.ConstructorArguments is [{ Value: string library }] ? library : null),
                        Get<bool>(attribute, "SetLastError"));
                }
            }
        }

        return null;
    }

    private static bool IsOfRuntime(IAssemblySymbol? assembly) => assembly?.Name is { } name
        && (name.StartsWith("System.", StringComparison.Ordinal) || name is "System" or "mscorlib" or "netstandard");

    private static T? Get<T>(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Value is T value)
            {
                return value;
            }
        }

        return default;
    }

    private static string GetLibrary(string? name)
    {
        string library = (name ?? "").ToUpperInvariant();
        library = library.Substring(Math.Max(library.LastIndexOf('/'), library.LastIndexOf('\\')) + 1);
        return library.EndsWith(".DLL", StringComparison.Ordinal) || library.EndsWith(".DRV", StringComparison.Ordinal)
            ? library.Substring(0, library.Length - 4)
            : library;
    }
}
