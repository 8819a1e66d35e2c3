using System.Net;
using System.Net.Sockets;

namespace WinsockErrors.Tests.Provoked;

/// <summary>
/// A name server on 127.0.0.1 that answers every question with a response code (RFC 1035, 4.1.1) and no records.
/// </summary>
internal sealed class NameServer : IDisposable
{
    private readonly UdpClient client = new(new IPEndPoint(IPAddress.Loopback, 53));
    private readonly Task answering;

    internal NameServer(byte responseCode) => answering = Task.Run(() => Answer(responseCode));

    public void Dispose()
    {
        client.Dispose();
        answering.Wait();
    }

    private async Task Answer(byte responseCode)
    {
        try
        {
            while (true)
            {
                var query = await client.ReceiveAsync();

                // The header, then the one question. An additional record that the client sent is left out.
                byte[] reply = query.Buffer.Take(12 + QuestionLength(query.Buffer)).ToArray();
                reply[2] |= 0x80;
                reply[3] = (byte)(0x80 | responseCode);
                reply.AsSpan(6, 6).Clear();
                await client.SendAsync(reply, reply.Length, query.RemoteEndPoint);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    /// <summary>Labels up to the empty one, then the type and the class.</summary>
    private static int QuestionLength(byte[] query) => Array.IndexOf(query, (byte)0, 12) - 12 + 5;
}
