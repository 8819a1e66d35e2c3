namespace WinsockErrors.Tool;

/// <summary>Where a search looks.</summary>
internal enum SearchField
{
    Code,
    Name,
    OtherName,
    SystemText,
    Message,
    Description,
    Advice,
}
