namespace WinsockErrors.Analyzers.Tests;

/// <summary>Code that runs only on Windows, where an errno is a Winsock code.</summary>
public class WindowsOnlyTests
{
    private const string Rule = "WSE002";

    [Fact]
    public Task Errno_BehindAGuard_IsFine() => Verify.Members(Rule, """
        static bool If(SocketException e)
        {
            if (OperatingSystem.IsWindows()) { return e.ErrorCode == 10054; }
            return false;
        }
        static bool And(SocketException e) =>
            RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && e.ErrorCode == 10054;
        static bool Or(SocketException e) => !OperatingSystem.IsWindows() || e.ErrorCode == 10054;
        static bool Conditional(SocketException e) =>
            OperatingSystem.IsWindows() ? e.ErrorCode == 10054 : e.ErrorCode == 104;
        static bool EarlyReturn(SocketException e)
        {
            if (!OperatingSystem.IsWindows()) return false;
            return e.ErrorCode == 10054;
        }
        static bool Variable(SocketException e)
        {
            bool here = OperatingSystem.IsWindows();
            return here && e.ErrorCode == 10054;
        }
        static bool Parameter(SocketException e, bool isWindows) => isWindows && e.ErrorCode == 10054;
        static bool SwitchExpression(SocketException e) =>
            e switch { { } s when OperatingSystem.IsWindows() => s.ErrorCode == 10054, _ => false };
        static void Filter()
        {
            try { } catch (SocketException e) when (OperatingSystem.IsWindows() && e.ErrorCode == 10054) { }
        }

        static bool EarlyThrow(SocketException e)
        {
            if (!OperatingSystem.IsWindows())
            {
                throw new PlatformNotSupportedException();
            }

            foreach (char c in "x")
            {
                if (e.ErrorCode == 10054) return true;
            }

            return false;
        }

        static bool EarlyReturnOnUnix(SocketException e)
        {
            if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()) return e.ErrorCode is 104 or 54;
            return e.ErrorCode == 10054;
        }

        static bool Assert(SocketException e)
        {
            System.Diagnostics.Debug.Assert(OperatingSystem.IsWindows());
            return e.ErrorCode == 10054;
        }
        """);

    [Fact]
    public Task Errno_BehindAPlatformId_IsFine() => Verify.Members(Rule, """
        static bool And(SocketException e) =>
            Environment.OSVersion.Platform == PlatformID.Win32NT && e.ErrorCode == 10054;
        static bool Pattern(SocketException e) =>
            Environment.OSVersion.Platform is PlatformID.Win32NT && e.ErrorCode == 10054;
        static bool NotUnix(SocketException e) =>
            Environment.OSVersion.Platform != PlatformID.Unix && e.ErrorCode == 10054;

        static bool Switch(SocketException e)
        {
            switch (Environment.OSVersion.Platform)
            {
                case PlatformID.Win32NT:
                    return e.ErrorCode == 10054;
                default:
                    return e.SocketErrorCode == SocketError.ConnectionReset;
            }
        }

        static bool Default(SocketException e)
        {
            switch (Environment.OSVersion.Platform)
            {
                case PlatformID.Unix:
                    return false;
                default:
                    return e.ErrorCode == 10054;
            }
        }

        static bool SwitchExpression(SocketException e) => Environment.OSVersion.Platform switch
        {
            PlatformID.Win32NT => e.ErrorCode == 10054,
            _ => false,
        };
        """);

    [Fact]
    public Task Errno_BehindAFieldOrAProperty_IsFine() => Verify.Members(Rule, """
        private static readonly bool UnixMode = Environment.OSVersion.Platform == PlatformID.Unix;
        private static readonly bool Here = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);
        private static readonly bool Elsewhere;
        private static bool There => !OperatingSystem.IsWindows();
        private static bool IsWindowsXp => false;

        static Example()
        {
            Elsewhere = !OperatingSystem.IsWindows();
        }

        static bool EarlyReturn(SocketException e) { if (UnixMode) return false; return e.ErrorCode == 10054; }
        static bool Computed(SocketException e) => Here && e.ErrorCode == 10054;
        static bool ComputedInAConstructor(SocketException e) => !Elsewhere && e.ErrorCode == 10054;
        static bool Property(SocketException e) => !There && e.ErrorCode == 10054;
        static bool Method(SocketException e) => RunsThere() && e.ErrorCode == 10054;
        static bool Name(SocketException e) => IsWindowsXp && e.ErrorCode == 10054;
        static bool Guard(SocketException e) => Vista && e.ErrorCode == 10054;

        static bool RunsThere() { return OperatingSystem.IsWindowsVersionAtLeast(10); }

        [System.Runtime.Versioning.SupportedOSPlatformGuard("windows")]
        private static bool Vista => true;
        """);

    [Fact]
    public Task Errno_InCodeMarkedForWindows_IsFine() => Verify.Members(Rule, """
        [System.Runtime.Versioning.SupportedOSPlatform("windows")]
        static bool Method(SocketException e) => e.ErrorCode == 10054;

        [System.Runtime.Versioning.SupportedOSPlatform("windows10.0")]
        static bool Property => new SocketException(0).ErrorCode == 10054;

        [System.Runtime.Versioning.SupportedOSPlatform("windows")]
        static class Inner { static bool Lambda() => new Func<SocketException, bool>(e => e.ErrorCode == 10054)(null); }
        """);

    [Fact]
    public Task Errno_InAnAssemblyForWindows_IsFine() => Verify.File(Rule, Verify.Usings + """
        [assembly: System.Runtime.Versioning.SupportedOSPlatform("windows7.0")]
        static class C { static bool M(SocketException e) => e.ErrorCode == 10054; }
        """);

    [Fact]
    public Task Errno_BesideACallOfWindows_IsFine() => Verify.Members(Rule, """
        static bool Method(SocketException e) { WSACleanup(); return e.ErrorCode == 10054; }
        static bool BothSystems(SocketException e) { WSACleanup(); Native.close(1); return [|e.ErrorCode|] == 10054; }

        [DllImport("ws2_32.dll", SetLastError = true)] static extern int WSACleanup();
        """);

    [Fact]
    public Task Errno_OnAnotherSystem_IsFound() => Verify.Members(Rule, """
        static void Else(SocketException e)
        {
            if (OperatingSystem.IsWindows()) { } else { _ = [|e.ErrorCode|] == 10054; }
        }
        static void Not(SocketException e) { if (!OperatingSystem.IsWindows()) { _ = [|e.ErrorCode|] == 10054; } }
        static bool Or(SocketException e) => OperatingSystem.IsLinux() || [|e.ErrorCode|] == 10054;
        static bool OneOfTwo(SocketException e, bool verbose) =>
            (OperatingSystem.IsWindows() || verbose) && [|e.ErrorCode|] == 10054;
        static bool EarlyReturn(SocketException e)
        {
            if (OperatingSystem.IsWindows()) return false;
            return [|e.ErrorCode|] == 10054;
        }
        static bool NotOfLinux(SocketException e)
        {
            if (OperatingSystem.IsLinux()) return false;
            return [|e.ErrorCode|] == 10054;
        }
        static bool Unix(SocketException e) =>
            Environment.OSVersion.Platform == PlatformID.Unix && [|e.ErrorCode|] == 10054;
        static bool After(SocketException e)
        {
            bool found = [|e.ErrorCode|] == 10054;
            if (!OperatingSystem.IsWindows()) return false;
            return found;
        }
        static bool NotLeaving(SocketException e)
        {
            if (!OperatingSystem.IsWindows()) { Console.WriteLine(); }
            return [|e.ErrorCode|] == 10054;
        }
        """);
}
