namespace WinsockErrors.Tool;

/// <summary>When output is colored.</summary>
internal enum ColorUse
{
    /// <summary>On a terminal that shows colors.</summary>
    Auto,
    Always,
    Never,
}
