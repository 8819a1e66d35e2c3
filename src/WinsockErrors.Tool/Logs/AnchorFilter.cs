using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace WinsockErrors.Tool;

/// <summary>
/// Finds the places of a log that may name a code: a piece of everything that is looked for, its anchor, is searched
/// for in bytes. A line is read only where there is one.
/// </summary>
/// <remarks>
/// A library search for so many strings at once is slow. This one looks at every second group of four bytes, and a bit
/// in a table of 16 KB says whether an anchor has it; an anchor of five bytes has such a group wherever it stands. If
/// the bit is set, the anchors of that group are compared.
/// </remarks>
internal sealed class AnchorFilter
{
    internal const int ShortestAnchor = 5;

    private const int Step = 2;
    private const char FirstWithoutSpaces = '\u2E80';
    private const int GroupLength = 4;
    private const int TableBits = 17;

    // What stands before numbers that are not searched for by themselves; and SocketError, before names that are
    // everyday words.
    private static readonly string[] Marks =
    [
        "errno", "Errno", "os error", "Os { ", "Error(", "ocketException (", "sockException (", "ocketError",
        "LastError", "WinError", "Win32Exception", "NativeErrorCode", "in32 error", "ystem error", "indows error",
        "gaierror", "failed (",
        "timed out (",
    ];

    // Makes letters lowercase; what it does to other bytes does no harm.
    private const uint SmallLetters = 0x20202020;

    private readonly byte[] table = new byte[1 << (TableBits - 3)];
    private readonly Dictionary<uint, List<(Anchor Anchor, int Offset)>> anchors = [];

    internal AnchorFilter(IEnumerable<SystemPhrase> phrases)
    {
        var everyday = GetGroupsOfEveryday();
        var texts = new HashSet<(string Text, bool Exact)>();
        foreach (var phrase in phrases
            .Where(phrase => phrase.Meanings.Exists(meaning => meaning.Needs != Evidence.Alone)))
        {
            texts.UnionWith(GetAnchors(phrase.Text, everyday).Select(anchor => (anchor, false)));
        }

        texts.UnionWith(GetNames().Select(name => (name, true)));
        texts.UnionWith(GetNumbers().Select(number => (number, false)));
        texts.UnionWith(Marks.Select(mark => (mark, true)));
        foreach (var (text, exact) in texts)
        {
            Add(Encoding.UTF8.GetBytes(text), exact, everyday);
        }
    }

    /// <summary>Finds an anchor.</summary>
    /// <returns>The approximate place of the first; -1 if there is none.</returns>
    internal int Find(ReadOnlySpan<byte> log)
    {
        ref byte start = ref MemoryMarshal.GetReference(log);
        ref byte bits = ref MemoryMarshal.GetArrayDataReference(table);
        int end = log.Length - GroupLength;
        int place = 0;
        while (place <= end)
        {
            // Four at a time.
            while (place + (3 * Step) <= end)
            {
                int found = Test(ref start, ref bits, place) | Test(ref start, ref bits, place + Step)
                    | Test(ref start, ref bits, place + (2 * Step)) | Test(ref start, ref bits, place + (3 * Step));
                if ((found & 1) != 0)
                {
                    break;
                }

                place += 4 * Step;
            }

            for (int last = Math.Min(place + (3 * Step), end); place <= last; place += Step)
            {
                if ((Test(ref start, ref bits, place) & 1) != 0 && IsAnchor(log, place))
                {
                    return place;
                }
            }
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Test(ref byte start, ref byte bits, int place)
    {
        uint slot = GetSlot(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, place)) | SmallLetters);
        return Unsafe.Add(ref bits, slot >> 3) >> (int)(slot & 7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint GetSlot(uint group) => (group * 2654435761u) >> (32 - TableBits);

    private bool IsAnchor(ReadOnlySpan<byte> log, int place)
    {
        uint group = BinaryPrimitives.ReadUInt32LittleEndian(log[place..]) | SmallLetters;
        if (anchors.TryGetValue(group, out var list))
        {
            foreach (var (anchor, offset) in list)
            {
                if (place >= offset && anchor.IsAt(log, place - offset))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Add(byte[] text, bool exact, HashSet<uint> everyday)
    {
        var anchor = new Anchor(text, exact);
        int first = GetRarest(text, everyday).Start;
        for (int offset = first; offset < first + Step; offset++)
        {
            uint group = GetGroup(text.AsSpan(offset));
            uint slot = GetSlot(group);
            table[slot >> 3] |= (byte)(1 << (int)(slot & 7));
            if (!anchors.TryGetValue(group, out var list))
            {
                anchors.Add(group, list = []);
            }

            list.Add((anchor, offset));
        }
    }

    // The piece of an anchor that is least likely to occur in other text.
    private static (int Start, int Commonness) GetRarest(ReadOnlySpan<byte> text, HashSet<uint> everyday)
    {
        var rarest = (Start: 0, Commonness: int.MaxValue);
        for (int start = 0; start + ShortestAnchor <= text.Length; start++)
        {
            int commonness = GetCommonness(text.Slice(start, ShortestAnchor), everyday);
            rarest = commonness < rarest.Commonness ? (start, commonness) : rarest;
        }

        return rarest;
    }

    private static int GetCommonness(ReadOnlySpan<byte> piece, HashSet<uint> everyday)
    {
        const string CommonFirst = "etaoinsrhldcumfpgwyb";
        int commonness = everyday.Contains(GetGroup(piece)) || everyday.Contains(GetGroup(piece[1..])) ? 1000 : 0;
        foreach (byte letter in piece)
        {
            int rank = CommonFirst.IndexOf((char)(letter | 0x20), StringComparison.Ordinal);
            commonness += rank < 0 ? 0 : CommonFirst.Length - rank;
        }

        return commonness;
    }

    private static HashSet<uint> GetGroupsOfEveryday()
    {
        byte[] words = Encoding.ASCII.GetBytes($" {SystemTexts.EverydayWords} ");
        return [.. Enumerable.Range(0, words.Length - GroupLength + 1).Select(start => GetGroup(words.AsSpan(start)))];
    }

    private static uint GetGroup(ReadOnlySpan<byte> text) =>
        BinaryPrimitives.ReadUInt32LittleEndian(text) | SmallLetters;

    // What the log contains in any case, whatever became of accents and apostrophes.
    private static IEnumerable<string> GetAnchors(string phrase, HashSet<uint> everyday)
    {
        string text = string.Concat(phrase.Select(char.ToLowerInvariant));
        if (text.Count(char.IsAsciiLetter) >= ShortestAnchor)
        {
            // A word, or two words as they most often appear.
            const int Doubt = 40;
            yield return GetPieces(text, c => c == ' ' || char.IsAsciiLetterOrDigit(c))
                .Select(piece => piece.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .SelectMany(words => words.Concat(words.Zip(words.Skip(1), (first, second) => $"{first} {second}")))
                .Where(anchor => anchor.Length >= ShortestAnchor)
                .MinBy(anchor => GetRarest(Encoding.ASCII.GetBytes(anchor), everyday).Commonness
                    + (anchor.Contains(' ', StringComparison.Ordinal) ? Doubt : 0))!;
        }
        else
        {
            // For other scripts, a few letters in the middle of a word, and as JSON may escape them.
            string piece = GetPieces(text, char.IsLetter).MaxBy(piece => piece.Length)!;
            piece = piece.Substring(Math.Max(0, (piece.Length / 2) - 1), piece[0] < FirstWithoutSpaces ? 4 : 2);
            yield return piece;
            yield return piece.ToUpperInvariant();
            yield return string.Concat(
                piece.Select(c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")));
        }
    }

    private static IEnumerable<string> GetPieces(string text, Func<char, bool> isPart)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || !isPart(text[i]))
            {
                if (i > start)
                {
                    yield return text[start..i];
                }

                start = i + 1;
            }
        }
    }

    // The names that a log may have, except everyday words.
    private static IEnumerable<string> GetNames() => WinsockErrorTable.All
        .SelectMany(info => info.OtherNames.Prepend(info.Name).Concat(info.Equivalents.Select(other => other.Name)))
        .Where(name => name.Length >= ShortestAnchor
            && name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_'));

    private static IEnumerable<string> GetNumbers()
    {
        foreach (var info in WinsockErrorTable.All)
        {
            int code = (int)info.Code;
            if (code >= 10000)
            {
                yield return code.ToString(CultureInfo.InvariantCulture);
                // 0x2746, 0x00002746, 0x80072746
                yield return $"x{code:x4}";
                yield return $"0{code:x4}";
                yield return $"7{code:x4}";
            }

            foreach (var other in info.Equivalents)
            {
                if (other.WindowsNumber is { } number)
                {
                    yield return number >= 0 ? $"8007{number:x4}" : $"{number:x8}";
                }
            }
        }

        yield return "-21470";
    }

    private sealed record Anchor(byte[] Bytes, bool Exact)
    {
        internal bool IsAt(ReadOnlySpan<byte> log, int start)
        {
            if (start + Bytes.Length > log.Length)
            {
                return false;
            }

            var there = log.Slice(start, Bytes.Length);
            if (Exact)
            {
                return there.SequenceEqual(Bytes);
            }

            for (int i = 0; i < Bytes.Length; i++)
            {
                if (((there[i] ^ Bytes[i]) & ~SmallLetters) != 0)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
