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
    public Task Code_ComparedWithAResultThatIsAnEnum_IsFound() => Verify.Members(Rule, """
        static bool Variable()
        {
            var error = WSASend(1);
            return error != SocketError.Success && error != [|SocketError.IOPending|];
        }
        static bool Direct() => WSASend(1) == [|SocketError.WouldBlock|];
        static bool Cast(byte[] address)
        {
            var result = (SocketError)Native.bind(1, address, 16);
            return result == [|SocketError.WouldBlock|];
        }
        static bool Pattern()
        {
            var error = WSASend(1);
            return error is SocketError.Success or [|SocketError.IOPending|];
        }
        static void Switch() { var error = WSASend(1); switch (error) { case [|SocketError.IOPending|]: break; } }
        static bool EnumOfTheProgram() { Result result = WSAConnect(1); return result == [|Result.WouldBlock|]; }
        static bool Number() => WSARecv(1) is [|997|] or 0;
        static bool NumberAndVariable() { int result = WSARecv(1); return result == [|997|]; }

        static bool Count(byte[] data) => Native.recv(1, data, 2000, 0) == 997;
        static bool CountOfReady() => WSAPoll(1) == 996;
        static bool Greater(byte[] data) => Native.recv(1, data, 20000, 0) >= 10060;
        static bool GreaterPattern(byte[] data) => Native.recv(1, data, 20000, 0) is > 10060 and < 20000;
        static bool Replaced()
        {
            var error = WSASend(1);
            if (error != SocketError.Success) error = GetError();
            return error == SocketError.IOPending;
        }
        static bool OfTheProgram() { var error = GetError(); return error == SocketError.WouldBlock; }

        static SocketError GetError() => SocketError.WouldBlock;
        enum Result { WouldBlock = 10035 }
        [DllImport("ws2_32", SetLastError = true)] static extern SocketError WSASend(int socket);
        [DllImport("ws2_32", SetLastError = true)] static extern Result WSAConnect(int socket);
        [DllImport("ws2_32", SetLastError = true)] static extern int WSARecv(int socket);
        [DllImport("ws2_32", SetLastError = true)] static extern int WSAPoll(int socket);
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
