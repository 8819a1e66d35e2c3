using System.Runtime.InteropServices;
using static WinsockErrors.Tests.Native.Winsock;

namespace WinsockErrors.Tests.Provoked;

/// <summary>
/// An overlapped receive that stays pending, because nothing is sent. Its memory is kept until it has ended.
/// </summary>
internal sealed unsafe class OverlappedReceive
{
    private readonly nint socket;

    // OVERLAPPED has five words, WSABUF two; then come the received count, the flags and a buffer of one byte.
    private readonly nint* memory = Allocate();

    internal OverlappedReceive(nint socket) => this.socket = socket;

    internal int Start()
    {
        memory[5] = 1;
        memory[6] = (nint)(memory + 9);
        return WSARecv(socket, memory + 5, 1, (int*)(memory + 7), (int*)(memory + 8), memory, 0);
    }

    internal int GetResult(bool wait) =>
        WSAGetOverlappedResult(socket, memory, (int*)(memory + 7), wait ? 1 : 0, (int*)(memory + 8)) - 1;

    internal void Cancel() => _ = CancelIoEx(socket, memory);

    internal void Free() => Marshal.FreeHGlobal((nint)memory);

    private static nint* Allocate()
    {
        nint* words = (nint*)Marshal.AllocHGlobal(10 * sizeof(nint));
        new Span<nint>(words, 10).Clear();
        return words;
    }
}
