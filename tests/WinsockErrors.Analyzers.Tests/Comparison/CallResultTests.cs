namespace WinsockErrors.Analyzers.Tests;

/// <summary>WSE008: Winsock codes compared with the result of a call that returns -1.</summary>
public class CallResultTests
{
    private const string Rule = "WSE008";

    [Fact]
    public Task Code_ComparedWithTheResultOfACall_IsFound() => Verify.Members(Rule, """
        static void Switch(int fd, byte[] data)
        {
            switch (Native.bind(fd, data, 16)) { case [|10057|]: break; case 0: break; }
        }
        static bool Equality(int fd, byte[] data) => Native.connect(fd, data, 16) == [|10061|];
        static bool Named(int fd, byte[] data) => Native.connect(fd, data, 16) == [|(int)WinsockError.WSAECONNREFUSED|];
        static bool Cast(int fd) => (SocketError)Native.listen(fd, 5) == [|SocketError.AddressAlreadyInUse|];
        static bool Pattern(int fd, byte[] data) => Native.recv(fd, data, 16, 0) is [|10054|] or 10053;
        static bool InAVariable(int fd, byte[] data) { int n = Native.send(fd, data, 16, 0); return n == [|10035|]; }
        static bool OfWindows() => closesocket(1) == [|10035|];
        static bool OfMacOS() => accept(1) == [|10035|];

        [DllImport("ws2_32.dll", EntryPoint = "closesocket")] static extern int closesocket(int socket);
        [DllImport("/usr/lib/libSystem.B.dylib")] static extern int accept(int socket);
        """);

    [Fact]
    public Task Code_ComparedWithWhatIsOne_IsFine() => Verify.Members(Rule, """
        static bool ReturnsTheCode(byte[] data) => Native.WSAStartup(0x202, data) == 10091;
        static bool ReturnsTheCodeToo() => getaddrinfo() == 11001;
        static bool MinusOne(int fd) => Native.listen(fd, 5) == -1;
        static bool Count(int fd, byte[] data) => Native.recv(fd, data, 16, 0) == 16;
        static bool OfAnotherLibrary() => bind() == 10057;

        [DllImport("ws2_32.dll")] static extern int getaddrinfo();
        [DllImport("mylib")] static extern int bind();
        """);
}
