namespace WinsockErrors.Analyzers.Tests;

/// <summary>WSE009: a WinsockException caught where nothing throws one.</summary>
public class NeverCaughtTests
{
    private const string Rule = "WSE009";

    [Fact]
    public Task Catch_AroundDotNetsSocketsAlone_IsFound() => Verify.Members(Rule, """
        static void Connect(Socket socket)
        {
            try { socket.Connect("localhost", 80); }
            catch ([|WinsockException|] e) when (e.Code == WinsockError.WSAECONNREFUSED)
            {
                Console.WriteLine(e.Message);
            }
        }

        static async Task ConnectAsync(TcpClient client)
        {
            try
            {
                await client.ConnectAsync("localhost", 80).ConfigureAwait(false);
                Console.WriteLine("connected");
            }
            catch ([|WinsockException|]) { }
        }

        static void Create()
        {
            try { using var client = new TcpClient("localhost", 80); }
            catch (IOException) { }
            catch ([|WinsockException|]) { }
        }
        """);

    [Fact]
    public Task Catch_AroundOtherCode_IsFine() => Verify.Members(Rule, """
        static void Program(Socket socket)
        {
            try { Open(socket); } catch (WinsockException) { }
        }

        static void Throw(Socket socket)
        {
            try { if (!socket.Poll(1, SelectMode.SelectRead)) throw new WinsockException(WinsockError.WSAETIMEDOUT); }
            catch (WinsockException) { }
        }

        static void Helper(Socket socket, int fd, byte[] data)
        {
            try { socket.Close(); WinsockException.ThrowIfSocketError(Native.bind(fd, data, 1)); }
            catch (WinsockException) { }
        }

        static void Delegate(Socket socket, Action open)
        {
            try { socket.Close(); open(); } catch (WinsockException) { }
        }

        static async Task Pending(Socket socket, Task task)
        {
            try { socket.Close(); await task; } catch (WinsockException) { }
        }

        static void NoSockets()
        {
            try { Console.WriteLine(); } catch (WinsockException) { }
        }

        static void SocketException(Socket socket)
        {
            try { socket.Connect("localhost", 80); } catch (SocketException) { }
        }

        static void Open(Socket socket) { }
        """);

    [Fact]
    public Task Catch_Fixed_IsOfASocketException() => Verify.Fix(
        Rule,
        """
        static void Filter(Socket socket)
        {
            try { socket.Connect("localhost", 80); }
            catch ([|WinsockException|] e) when (e.Code == WinsockError.WSAECONNREFUSED)
            {
                Console.WriteLine(e.Message + e.SocketErrorCode);
            }
        }

        static void OwnMember(Socket socket)
        {
            try { socket.Connect("localhost", 80); }
            catch ([|WinsockException|] e) { Console.WriteLine(e.LastError); }
        }

        static void Other(Socket socket)
        {
            try { socket.Connect("localhost", 80); }
            catch ([|WinsockException|]) { }
            catch (SocketException) { throw; }
        }
        """,
        """
        static void Filter(Socket socket)
        {
            try { socket.Connect("localhost", 80); }
            catch (SocketException e) when (e.GetWinsockError() == WinsockError.WSAECONNREFUSED)
            {
                Console.WriteLine(e.Message + e.SocketErrorCode);
            }
        }

        static void OwnMember(Socket socket)
        {
            try { socket.Connect("localhost", 80); }
            catch ([|WinsockException|] e) { Console.WriteLine(e.LastError); }
        }

        static void Other(Socket socket)
        {
            try { socket.Connect("localhost", 80); }
            catch ([|WinsockException|]) { }
            catch (SocketException) { throw; }
        }
        """);
}
