using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;

namespace WinsockErrors.Tool;

/// <summary>
/// A text as words in lower case, one space around each, and where each character stood: without accents, apostrophes,
/// punctuation, and the escapes of JSON and of terminals. A Chinese or Japanese character is a word. It can be
/// refilled.
/// </summary>
internal sealed class FoldedText
{
    /// <summary>The first of the ideographs, kana and hangul.</summary>
    internal const char FirstWithoutSpaces = '\u2E80';

    private const char Escape = '\e';

    // What an ASCII character becomes: a lowercase letter, a digit or a space; 0 if that depends on where it stands.
    private static readonly char[] Plain = [.. Enumerable.Range(0, 128).Select(c => (char)c switch
    {
        var letter when char.IsAsciiLetterOrDigit(letter) || letter == '_' => char.ToLowerInvariant(letter),
        '\\' or '&' or Escape or '\'' or '`' or '?' or '.' or '!' or ';' => '\0',
        _ => ' ',
    })];

    /// <summary>The characters of texts whose words are those of the text itself, except for full stops.</summary>
    internal static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create([.. Enumerable.Range(0, Plain.Length).Select(c => (char)c)
            .Where(c => Plain[c] != '\0' || c is '.' or '!' or ';')]);

    private readonly List<int> ends = [];

    private char[] folded = new char[256];
    private int[] places = new int[256];
    private int length;

    internal FoldedText()
    {
    }

    internal FoldedText(ReadOnlySpan<char> text, bool asciiOnly = false) => Fold(text, asciiOnly);

    /// <summary>
    /// Gets the words, with a space before, between and after them; a full stop is a word that no phrase has.
    /// </summary>
    internal ReadOnlySpan<char> Words => folded.AsSpan(0, length);

    /// <summary>Gets where each word ends, which is where the space behind it stands.</summary>
    internal ReadOnlySpan<int> Ends => CollectionsMarshal.AsSpan(ends);

    /// <summary>Gets the words without the spaces around them.</summary>
    public override string ToString() => Words.Trim(' ').ToString();

    /// <summary>Takes another text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="asciiOnly">Whether to drop everything that is not ASCII, and question marks: so a text is the same
    /// whether its accents are there, were lost, or were read in a wrong encoding.
    /// </param>
    internal void Fold(ReadOnlySpan<char> text, bool asciiOnly = false)
    {
        EnsureCapacity(text.Length);
        length = 0;
        ends.Clear();
        Append(' ', 0);
        for (int i = 0; i < text.Length; i++)
        {
            i += AppendPlain(text[i..], i);
            if (i == text.Length)
            {
                break;
            }

            int place = i;
            char c = text[i] switch
            {
                '\\' => ReadBackslash(text, ref i),
                '&' => ReadEntity(text, ref i),
                var other => other,
            };
            if (c == Escape)
            {
                i = SkipSequence(text, i);
                c = ' ';
            }

            if (char.IsAscii(c))
            {
                AppendAscii(text, c, place, i, asciiOnly);
            }
            else if (!asciiOnly)
            {
                AppendOther(c, place);
            }
            // The second half of an à that was read in a wrong encoding looks like a no-break space.
            else if (char.IsWhiteSpace(c) && !(c == '\u00A0' && place > 0 && text[place - 1] == 'Ã'))
            {
                AppendSpace(place);
            }
        }

        AppendSpace(text.Length);
    }

    /// <summary>Gets the original range of the characters between two places of the words.</summary>
    internal Range GetSource(int start, int end) => places[start]..(places[end - 1] + 1);

    /// <summary>
    /// Gets how long the escape is that begins at a place of a text: of JSON, or a color of a terminal; 0 if there is
    /// none.
    /// </summary>
    internal static int GetEscapeLength(ReadOnlySpan<char> text, int place)
    {
        int end = place;
        char c = text[place] == '\\' ? ReadBackslash(text, ref end) : text[place];
        return c == Escape ? SkipSequence(text, end) + 1 - place : end > place ? end + 1 - place : 0;
    }

    // \u00e9, \xe9, \351 and \n, however often the backslash was doubled on the way.
    private static char ReadBackslash(ReadOnlySpan<char> text, ref int place)
    {
        int next = place;
        while (next < text.Length && text[next] == '\\')
        {
            next++;
        }

        var rest = text[next..];
        (int digits, var style) = rest switch
        {
            ['u', ..] => (4, NumberStyles.AllowHexSpecifier),
            ['x', ..] => (2, NumberStyles.AllowHexSpecifier),
            _ => (0, default),
        };
        if (digits > 0 && rest.Length > digits
            && ushort.TryParse(rest.Slice(1, digits), style, CultureInfo.InvariantCulture, out ushort c))
        {
            place = next + digits;
            return (char)c;
        }

        if (rest is [>= '2' and <= '3', >= '0' and <= '7', >= '0' and <= '7', ..])
        {
            place = next + 2;
            return (char)(((rest[0] - '0') * 64) + ((rest[1] - '0') * 8) + rest[2] - '0');
        }

        place = rest is ['n' or 'r' or 't', ..] ? next : next - 1;
        return ' ';
    }

    // As XML and HTML write an apostrophe or an accent: &#39; &#xE9; &apos; &quot;
    private static char ReadEntity(ReadOnlySpan<char> text, ref int place)
    {
        const int Longest = 8;
        var rest = text.Slice(place, Math.Min(Longest, text.Length - place));
        int end = rest.IndexOf(';');
        if (end < 0)
        {
            return '&';
        }

        var name = rest[1..end];
        char? c = name switch
        {
            "apos" => '\'',
            "quot" or "nbsp" or "amp" or "lt" or "gt" => ' ',
            ['#', 'x' or 'X', .. var hex] when ushort
                .TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code) =>
                    (char)code,
            ['#', .. var digits] when ushort
                .TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out ushort code) => (char)code,
            _ => null,
        };
        place += c is null ? 0 : end;
        return c ?? '&';
    }

    // ESC [ 0 ; 31 m
    private static int SkipSequence(ReadOnlySpan<char> text, int escape)
    {
        int end = escape + 1;
        if (end < text.Length && text[end] == '[')
        {
            end++;
            while (end < text.Length && text[end] is (>= '0' and <= '9') or ';')
            {
                end++;
            }

            return Math.Min(end, text.Length - 1);
        }

        return escape;
    }

    // Folds most of a text at once, and returns how much.
    private int AppendPlain(ReadOnlySpan<char> text, int place)
    {
        char[] plain = Plain;
        var characters = folded.AsSpan(length);
        var origins = places.AsSpan(length, characters.Length);
        char last = folded[length - 1];
        int count = 0;
        int i = 0;
        for (; i < text.Length; i++)
        {
            char c = text[i];
            if (c >= plain.Length || (c = plain[c]) == '\0')
            {
                break;
            }

            if (c == ' ')
            {
                if (last == ' ')
                {
                    continue;
                }

                ends.Add(length + count);
            }

            characters[count] = c;
            origins[count++] = place + i;
            last = c;
        }

        length += count;
        return i;
    }

    private void AppendAscii(ReadOnlySpan<char> text, char c, int place, int last, bool asciiOnly)
    {
        if (char.IsAsciiLetterOrDigit(c) || c == '_')
        {
            Append(char.ToLowerInvariant(c), place);
        }
        else if (c is '\'' or '`' || (c == '?' && asciiOnly))
        {
            // Nothing: l'hôte is one word, as when the apostrophe was lost.
        }
        else if (c is '.' or '!' or ';' && (last + 1 == text.Length || char.IsWhiteSpace(text[last + 1])))
        {
            AppendSpace(place);
            Append('.', place);
            AppendSpace(place);
        }
        else
        {
            AppendSpace(place);
        }
    }

    private void AppendOther(char c, int place)
    {
        const char LastWithAccents = '\u0500';
        if (c is '’' or '‘' or 'ʼ' or '´' or '\u0091' or '\u0092'
            || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
        {
            return;
        }

        if (!char.IsLetter(c) && !char.IsSurrogate(c))
        {
            AppendSpace(place);
        }
        else if (c >= FirstWithoutSpaces)
        {
            AppendSpace(place);
            Append(c, place);
            AppendSpace(place);
        }
        else
        {
            char lower = char.ToLowerInvariant(c);
            string? letters = lower < LastWithAccents ? GetLetters(lower) : null;
            if (letters is null)
            {
                Append(lower, place);
                return;
            }

            foreach (char letter in letters)
            {
                Append(letter, place);
            }
        }
    }

    // By hand, because string.Normalize changes nothing where globalization is invariant.
    private static string? GetLetters(char lower) => lower switch
    {
        'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' or 'ā' or 'ă' or 'ą' => "a",
        'ç' or 'ć' or 'č' => "c",
        'ď' or 'đ' => "d",
        'è' or 'é' or 'ê' or 'ë' or 'ē' or 'ė' or 'ę' or 'ě' => "e",
        'ğ' => "g",
        'ì' or 'í' or 'î' or 'ï' or 'ı' or 'ī' => "i",
        'ł' => "l",
        'ñ' or 'ń' or 'ň' => "n",
        'ò' or 'ó' or 'ô' or 'õ' or 'ö' or 'ø' or 'ő' => "o",
        'ř' => "r",
        'ś' or 'ş' or 'š' or 'ș' => "s",
        'ť' or 'ţ' or 'ț' => "t",
        'ù' or 'ú' or 'û' or 'ü' or 'ů' or 'ű' or 'ū' => "u",
        'ý' or 'ÿ' => "y",
        'ź' or 'ż' or 'ž' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'ё' => "е",
        'й' => "и",
        _ => null,
    };

    private void AppendSpace(int place)
    {
        if (folded[length - 1] != ' ')
        {
            ends.Add(length);
            Append(' ', place);
        }
    }

    // A letter has at most two spaces around it, or becomes two.
    private void EnsureCapacity(int textLength)
    {
        int needed = (3 * textLength) + 2;
        if (folded.Length < needed)
        {
            folded = new char[Math.Max(needed, 2 * folded.Length)];
            places = new int[folded.Length];
        }
    }

    private void Append(char c, int place)
    {
        folded[length] = c;
        places[length++] = place;
    }
}
