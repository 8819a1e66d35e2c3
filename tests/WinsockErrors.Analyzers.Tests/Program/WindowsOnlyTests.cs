using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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
        static bool CheckedLater(SocketException e) => e.ErrorCode == 10054 && OperatingSystem.IsWindows();
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
    public Task Errno_BehindATestComparedWithABool_IsFine() => Verify.Members(Rule, """
        static bool IsTrue(SocketException e) => OperatingSystem.IsWindows() == true && e.ErrorCode == 10054;
        static bool IsFalse(SocketException e)
        {
            if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows) == false) return false;
            return e.ErrorCode == 10054;
        }
        static bool NotTrue(SocketException e) => true != OperatingSystem.IsWindows() || e.ErrorCode == 10054;
        static bool Pattern(SocketException e) => OperatingSystem.IsWindows() is true && e.ErrorCode == 10054;
        static bool PatternOfFalse(SocketException e)
        {
            if (OperatingSystem.IsWindows() is false) throw new PlatformNotSupportedException();
            return e.ErrorCode == 10054;
        }
        static bool NegatedPattern(SocketException e, bool isWindows) =>
            isWindows is not true || e.ErrorCode == 10054;
        static bool OfUnix(SocketException e) => OperatingSystem.IsWindows() is false && [|e.ErrorCode|] == 10054;
        static bool OfUnixToo(SocketException e) => OperatingSystem.IsWindows() == false && [|e.ErrorCode|] == 10054;
        """);

    [Fact]
    public Task Errno_WhereNoOtherSystemIsLeft_IsFine() => Verify.Members(Rule, """
        static bool Neither(SocketException e) =>
            !OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS() && e.ErrorCode == 10054;
        static bool Nested(SocketException e)
        {
            if (!OperatingSystem.IsLinux())
            {
                if (!OperatingSystem.IsMacOS()) return e.ErrorCode == 10054;
            }
            return false;
        }
        static bool OneAfterTheOther(SocketException e)
        {
            if (OperatingSystem.IsLinux()) return e.ErrorCode == 104;
            if (OperatingSystem.IsFreeBSD()) return e.ErrorCode == 54;
            if (OperatingSystem.IsMacOS()) return e.ErrorCode == 54;
            return e.ErrorCode == 10054;
        }
        static bool ElseIf(SocketException e, SocketException other)
        {
            if (OperatingSystem.IsLinux()) return e.ErrorCode == 104;
            else if (OperatingSystem.IsMacOS()) return e.ErrorCode == 54;
            return other.ErrorCode == 10054;
        }
        static bool Else(SocketException e, SocketException other)
        {
            if (OperatingSystem.IsLinux()) return e.ErrorCode == 104;
            else if (OperatingSystem.IsMacOS()) return e.ErrorCode == 54;
            else return other.ErrorCode == 10054;
        }
        static bool LastArm(SocketException e) => Environment.OSVersion.Platform switch
        {
            PlatformID.Unix => false,
            PlatformID.MacOSX => true,
            _ => e.ErrorCode == 10054,
        };

        static bool OnlyLinux(SocketException e)
        {
            if (OperatingSystem.IsLinux()) return false;
            else if (e.NativeErrorCode == 0) return false;
            return [|e.ErrorCode|] == 10054;
        }
        static bool NotLeft(SocketException e)
        {
            if (OperatingSystem.IsLinux()) return false;
            if (OperatingSystem.IsMacOS()) Console.WriteLine();
            return [|e.ErrorCode|] == 10054;
        }
        static bool LeftLater(SocketException e)
        {
            if (OperatingSystem.IsLinux()) return false;
            bool found = [|e.ErrorCode|] == 10054;
            if (OperatingSystem.IsMacOS()) return false;
            return found;
        }
        static bool OneOfThem(SocketException e) =>
            (!OperatingSystem.IsLinux() || !OperatingSystem.IsMacOS()) && [|e.ErrorCode|] == 10054;
        """);

    [Fact]
    public Task Errno_BehindTheNameOfTheSystem_IsFine() => Verify.Members(Rule, """
        static bool Created(SocketException e) =>
            RuntimeInformation.IsOSPlatform(OSPlatform.Create("WINDOWS")) && e.ErrorCode == 10054;
        static bool Description(SocketException e) =>
            RuntimeInformation.OSDescription.Contains("Windows") && e.ErrorCode == 10054;
        static bool Version(SocketException e) =>
            Environment.OSVersion.ToString().Contains("Win", StringComparison.Ordinal) && e.ErrorCode == 10054;
        static bool Variable(SocketException e)
        {
            string system = Environment.OSVersion.VersionString;
            if (!system.StartsWith("Microsoft Windows")) return false;
            return e.ErrorCode == 10054;
        }

        static bool OfAnother(SocketException e) =>
            RuntimeInformation.OSDescription.Contains("Darwin") && [|e.ErrorCode|] == 10054;
        static bool CreatedForAnother(SocketException e) =>
            RuntimeInformation.IsOSPlatform(OSPlatform.Create("FREEBSD")) && [|e.ErrorCode|] == 10054;
        static bool OtherText(SocketException e, string text) =>
            text.Contains("Windows") && [|e.ErrorCode|] == 10054;
        """);

    [Fact]
    public Task Errno_InATypeWhosePInvokesAreAllOfWindows_IsFine() => Verify.Members(Rule, """
        static class NativeSocket
        {
            [DllImport("ws2_32.dll", SetLastError = true)] static extern int recvfrom(int socket);
            static SocketError GetLastError() => (SocketError)Marshal.GetLastWin32Error();
            static void Check(int result) { if (result == -1) throw new SocketException(Marshal.GetLastWin32Error()); }
            static class Nested { static bool IsReset(SocketException e) => e.ErrorCode == 10054; }
        }

        static class Enclosing
        {
            static SocketError GetLastError() => (SocketError)Marshal.GetLastWin32Error();
            static class Natives { [DllImport("wlanapi")] public static extern int WlanOpenHandle(); }
        }

        static class OfBothSystems
        {
            [DllImport("ws2_32.dll")] static extern int closesocket(int socket);
            [DllImport("libc")] static extern int close(int socket);
            static SocketError GetLastError() => [|(SocketError)Marshal.GetLastWin32Error()|];
        }

        static class OfBothSystemsInANestedType
        {
            [DllImport("ws2_32.dll")] static extern int closesocket(int socket);
            static bool IsReset(SocketException e) => [|e.ErrorCode|] == 10054;
            static class Unix { [DllImport("libc")] static extern int close(int socket); }
        }

        static class WithoutPInvokes
        {
            static SocketError GetLastError() => [|(SocketError)Marshal.GetLastWin32Error()|];
        }
        """);

    [Fact]
    public Task Errno_BesideACallOfAnyLibraryOfWindows_IsFine() => Verify.Members(Rule, """
        static bool ByPath(SocketException e) { WSACleanup(); return e.ErrorCode == 10054; }
        static bool OfAnApiSet(SocketException e) { Sleep(1); return e.ErrorCode == 10054; }
        static bool OfADriver(SocketException e) { OpenPrinter(); return e.ErrorCode == 10054; }
        static bool OfTelephony(SocketException e) { RasDial(); return e.ErrorCode == 10054; }
        static bool OfMacOS(SocketException e) { getpid(); return [|e.ErrorCode|] == 10054; }

        // Off Windows, the rest of the method runs too.
        static bool BehindAGuard(SocketException e)
        {
            if (OperatingSystem.IsWindows()) { Sleep(1); }
            return [|e.ErrorCode|] == 10054;
        }

        [DllImport("C:\\Windows\\System32\\ws2_32.dll")] static extern int WSACleanup();
        [DllImport("api-ms-win-core-synch-l1-2-0.dll")] static extern int Sleep(int milliseconds);
        [DllImport("winspool.drv")] static extern int OpenPrinter();
        [DllImport("rasapi32")] static extern int RasDial();
        [DllImport("/usr/lib/libSystem.B.dylib")] static extern int getpid();
        """);

    [Fact]
    public async Task Errno_InAFileForWindows_IsFine()
    {
        var test = new RuleTest(Rule, Write("C", "[|e.ErrorCode|]"));
        test.TestState.Sources.Add(("/0/Sockets.Windows.cs", Write("D", "e.ErrorCode")));

        await test.RunAsync(TestContext.Current.CancellationToken);

        static string Write(string name, string value) =>
            $"{Verify.Usings}static class {name} {{ static bool M(SocketException e) => {value} == 10054; }}";
    }

    // Mono and IL2CPP have Windows' numbers on every system.
    [Theory]
    [InlineData("UnityEngine")]
    [InlineData("UnityEngine.CoreModule")]
    public Task Errno_InAUnityProject_IsFine(string assembly)
    {
        var test = new RuleTest(
            Rule, Verify.Usings + "static class C { static bool M(SocketException e) => e.ErrorCode == 10054; }");
        test.TestState.AdditionalReferences.Add(CSharpCompilation.Create(
            assembly, options: new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference());

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

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
        static bool CheckedLater(SocketException e) => [|e.ErrorCode|] == 10054 || OperatingSystem.IsWindows();
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
