using System.Collections.Concurrent;
using System.Net.Sockets;

namespace WinsockErrors.Tests;

/// <summary>Explicit, because they take a while: continuous integration requests them.</summary>
public class ExhaustiveTests
{
    [Fact(Explicit = true)]
    public void TryGet_EveryIntThereIs_FindsTheReferenceAndNothingElse()
    {
        var found = new ConcurrentBag<int>();

        Parallel.For(0, 1 << 16, high =>
        {
            for (int low = 0; low < 1 << 16; low++)
            {
                int code = (high << 16) | low;
                if (WinsockErrorTable.TryGet(code, out var info))
                {
                    found.Add((int)info.Code == code ? code : -1);
                }
            }
        });

        found.Should().BeEquivalentTo(WinsockErrorTableTests.Reference.Keys);
    }

    [Fact(Explicit = true)]
    public void Parse_OfTenMillionMutatedInputs_ThrowsNothingButFormatException()
    {
        string[] seeds =
        [
            .. WinsockErrorTable.All.Select(row => row.Name), .. OtherNames.All, "10054", "0x2746", "0x80072746",
                "-2147014842", "",
            "0xC000020D", "1225", "SocketError.ConnectionReset", "UV_ECONNRESET", "Errno::EPIPE",
                "NT_STATUS_IO_TIMEOUT",
        ];
        const string Alphabet = "0123456789xXaAeEsS_-+ \t\0\u00A0\u0130\u017F\u2212\uD83D\uFFFF";

        Parallel.For(0, 100, part =>
        {
            // The seed is the number of the part, so that a failure can be repeated.
            var random = new Random(part);
            Span<char> buffer = stackalloc char[64];
            for (int i = 0; i < 100_000; i++)
            {
                int length = Mutate(seeds[random.Next(seeds.Length)], random, buffer, Alphabet);
                var text = buffer[..length];
                bool read = WinsockErrorTable.TryParse(text, out var error);
                bool parsed = true;
                var result = WinsockError.NO_ERROR;
                try
                {
                    result = WinsockErrorTable.Parse(text);
                }
                catch (FormatException)
                {
                    parsed = false;
                }

                if (parsed != read || result != error)
                {
                    Assert.Fail($"{part}/{i}: {text.ToString()}");
                }

                int number = random.Next(4) == 0 ? random.Next(-70_000, 70_000)
                    : random.Next(int.MinValue, int.MaxValue);
                var platform = (UnixPlatform)random.Next(1, 4);
                _ = WinsockError.FromErrno(number, platform);
                _ = WinsockError.FromGetAddrInfoError(number, platform);
                _ = WinsockError.FromHResult(number);
                _ = WinsockError.FromNtStatus(number);
                _ = WinsockError.FromWin32Error(number);
                _ = WinsockError.FromSocketError((SocketError)number).ToErrno(platform);
                _ = ((WinsockError)number).ToGetAddrInfoError(platform);
                _ = ((WinsockError)number).ToHResult();
            }
        });

        static int Mutate(string seed, Random random, Span<char> buffer, string alphabet)
        {
            seed.AsSpan().CopyTo(buffer);
            int length = seed.Length;
            for (int changes = random.Next(4); changes > 0; changes--)
            {
                int at = random.Next(length + 1);
                char c = random.Next(2) == 0 ? alphabet[random.Next(alphabet.Length)] : (char)random.Next(0x10000);
                if (random.Next(3) == 0 && at < length)
                {
                    buffer[(at + 1)..length].CopyTo(buffer[at..]);
                    length--;
                }
                else if (random.Next(2) == 0 && at < length)
                {
                    buffer[at] = c;
                }
                else
                {
                    buffer[at..length].CopyTo(buffer[(at + 1)..]);
                    buffer[at] = c;
                    length++;
                }
            }

            return length;
        }
    }
}
