namespace WinsockErrors.Tool;

/// <summary>The meanings of a number as an errno, on each system.</summary>
internal static class ErrnoMeanings
{
    internal static IReadOnlyList<ErrnoMeaning> Find(int number)
    {
        var meanings = new List<ErrnoMeaning>();
        foreach (var platform in Enum.GetValues<UnixPlatform>())
        {
            if (WinsockError.FromErrno(number, platform) is { } error && WinsockErrorTable.TryGet(error, out var info))
            {
                string name = info.Equivalents.First(other => other.Notation == WinsockErrorNotation.ErrnoName
                    && other.GetUnixNumber(platform) == number).Name;
                meanings.Add(new(platform, name, info));
            }
        }

        return meanings;
    }
}

/// <summary>A number's name as an errno of a system, and its code.</summary>
internal sealed record ErrnoMeaning(UnixPlatform Platform, string Name, WinsockErrorInfo Info);
