namespace WinsockErrors.Analyzers.Tests;

/// <summary>WSE005.</summary>
public class SystemsLastErrorAnalyzerTests
{
    [Theory]
    [InlineData("[DllImport(\"ws2_32.dll\")] static extern int WSAGetLastError();")]
    [InlineData("[DllImport(\"ws2_32\", EntryPoint = \"WSAGetLastError\", SetLastError = true)] static extern SocketError Get();")]
    [InlineData("[DllImport(\"Kernel32.dll\")] static extern uint GetLastError();")]
    [InlineData("[DllImport(\"libc\", EntryPoint = \"__errno_location\")] static extern IntPtr Errno();")]
    [InlineData("[DllImport(\"libSystem\")] static extern IntPtr __error();")]
    [InlineData("[LibraryImport(\"ws2_32\")] private static partial int WSAGetLastError(); private static partial int WSAGetLastError() => 0;")]
    public async Task Declaration_OfTheSystemsLastError_IsFoundWhereItIsCalledOrElseWhereItIs(string declaration)
    {
        string name = declaration.Contains("Get()", StringComparison.Ordinal) ? "Get"
            : declaration.Contains("Errno()", StringComparison.Ordinal) ? "Errno"
            : declaration.Contains("__error()", StringComparison.Ordinal) ? "__error"
            : declaration.Contains("uint", StringComparison.Ordinal) ? "GetLastError" : "WSAGetLastError";

        await Analysis.Verify($"{Analysis.Usings}partial class C {{ {declaration} }} // WSE005");
        await Analysis.Verify($"{Analysis.Usings}partial class C {{ {declaration}\nobject M() => {name}(); // WSE005\n}}");
        await Analysis.Verify($"{Analysis.Usings}partial class C {{ {declaration}\nvoid M() {{ var f = {name}; }} // WSE005\n}}");
    }

    [Theory]
    [InlineData("[DllImport(\"mylib\")] static extern int GetLastError();")]
    [InlineData("[DllImport(\"mylib\")] static extern int GetLastError(IntPtr handle);")]
    [InlineData("[DllImport(\"ws2_32\")] static extern void WSASetLastError(int error);")]
    [InlineData("static int WSAGetLastError() => Marshal.GetLastWin32Error();")]
    public Task Declaration_OfAnotherFunction_IsFine(string declaration) =>
        Analysis.Verify($"{Analysis.Usings}partial class C {{ {declaration} }}");
}
