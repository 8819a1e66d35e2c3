using System.Globalization;
using System.Text.Json;

namespace WinsockErrors.Tool;

/// <summary>Writes the properties of JSON objects for programs, in both languages.</summary>
internal static class JsonProperties
{
    /// <summary>Writes what the user gave, how it was read, and the row; or why there is none.</summary>
    internal static void WriteLookup(Utf8JsonWriter json, Lookup lookup)
    {
        json.WriteString("what", lookup.Input);
        if (lookup.Platform is { } platform)
        {
            json.WriteString("platform", ChoiceOption.Format(platform.ToString()));
        }

        if (lookup.Info is { } info)
        {
            json.WriteString("step", ToJson(ReadingStep.Exact));
            json.WriteString("readAs", lookup.Platform is null ? ToJson(lookup.Notation) : "errno");
            WriteRow(json, info);
        }
        else
        {
            json.WriteNull("readAs");
            json.WriteString("problem", ToJson(lookup.Problem));
            WriteErrnos(json, lookup);
            WriteNames(json, "nearest", NearestNames.Find(lookup));
        }
    }

    /// <summary>Writes a text, the step and the words by which a code was found in it, and the row.</summary>
    internal static void WriteReading(Utf8JsonWriter json, string input, TextReading reading)
    {
        json.WriteString("what", input);
        json.WriteString("step", ToJson(reading.Step));
        json.WriteString("words", reading.Words);
        WriteRow(json, reading.Info);
    }

    /// <summary>Writes the row, and the passages that a search has found in it.</summary>
    internal static void WriteHit(Utf8JsonWriter json, SearchHit hit)
    {
        WriteRow(json, hit.Info);
        json.WriteStartArray("matches");
        foreach (var passage in hit.Passages)
        {
            json.WriteStartObject();
            json.WriteString("field", ToJson(passage.Field));
            json.WriteString("language", passage.Language switch
            {
                WinsockLanguage.English => "en",
                WinsockLanguage.French => "fr",
                _ => null,
            });
            json.WriteString("text", passage.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the row.</summary>
    internal static void WriteRow(Utf8JsonWriter json, WinsockErrorInfo info)
    {
        json.WriteNumber("code", (int)info.Code);
        json.WriteString("name", info.Name);
        json.WriteBoolean("documented", info.IsDocumented);
        json.WriteString("category", info.Category.ToString());
        WriteTexts(json, "categoryName", language => info.Category.GetDisplayName(language));
        json.WriteBoolean("transient", info.IsTransient);
        json.WriteString("hResult", FormatHex(info.Code.ToHResult()));
        json.WriteString("socketError", Enum.GetName(info.Code.ToSocketError()));
        WriteEquivalents(json, "errnos", info, WinsockErrorNotation.ErrnoName);
        WriteEquivalents(json, "getAddrInfoErrors", info, WinsockErrorNotation.GetAddrInfoName);
        WriteEquivalents(json, "win32Errors", info, WinsockErrorNotation.Win32Name);
        WriteEquivalents(json, "ntStatuses", info, WinsockErrorNotation.NtStatusName);
        WriteNames(json, "otherNames", info.OtherNames);
        WriteNames(json, "functions", info.Functions);
        WriteNames(json, "seeAlso", info.SeeAlso.Select(other => other.GetName()));
        WriteTexts(json, "helpLink", info.GetHelpLink);
        WriteTexts(json, "message", info.GetMessage);
        WriteTexts(json, "description", info.GetDescription);
        WriteTexts(json, "advice", info.GetAdvice);
    }

    internal static void WriteTexts(Utf8JsonWriter json, string property, Func<WinsockLanguage, string?> get)
    {
        json.WriteStartObject(property);
        json.WriteString("en", get(WinsockLanguage.English));
        json.WriteString("fr", get(WinsockLanguage.French));
        json.WriteEndObject();
    }

    /// <summary>Writes the name of an enumeration's member, as JSON writes names.</summary>
    private static string ToJson<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    // As convert prints them, and as every command reads them.
    private static string FormatHex(int number) => string.Create(CultureInfo.InvariantCulture, $"0x{number:X8}");

    private static void WriteEquivalents(
        Utf8JsonWriter json, string property, WinsockErrorInfo info, WinsockErrorNotation notation)
    {
        json.WriteStartArray(property);
        foreach (var equivalent in info.Equivalents.Where(equivalent => equivalent.Notation == notation))
        {
            json.WriteStartObject();
            json.WriteString("name", equivalent.Name);
            if (notation == WinsockErrorNotation.NtStatusName)
            {
                json.WriteString("number", FormatHex(equivalent.WindowsNumber!.Value));
            }
            else if (equivalent.WindowsNumber is { } number)
            {
                json.WriteNumber("number", number);
            }
            else
            {
                foreach (var platform in Enum.GetValues<UnixPlatform>())
                {
                    WriteNumber(json, ChoiceOption.Format(platform.ToString()), equivalent.GetUnixNumber(platform));
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // What the number is as an errno of each system.
    private static void WriteErrnos(Utf8JsonWriter json, Lookup lookup)
    {
        if (lookup.Problem != LookupProblem.ErrnoOfSystems)
        {
            return;
        }

        json.WriteStartArray("errnos");
        foreach (var meaning in ErrnoMeanings.Find(Math.Abs(int.Parse(lookup.Input, CultureInfo.InvariantCulture))))
        {
            json.WriteStartObject();
            json.WriteString("platform", ChoiceOption.Format(meaning.Platform.ToString()));
            json.WriteString("errno", meaning.Name);
            json.WriteNumber("code", (int)meaning.Info.Code);
            json.WriteString("name", meaning.Info.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string property, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(property, value);
        }
        else
        {
            json.WriteNull(property);
        }
    }

    private static void WriteNames(Utf8JsonWriter json, string property, IEnumerable<string?> names)
    {
        json.WriteStartArray(property);
        foreach (string? name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }
}
