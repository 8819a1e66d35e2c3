namespace WinsockErrors.Analyzers;

/// <summary>How a number is written.</summary>
internal enum NumberSpelling
{
    /// <summary>In digits, perhaps cast.</summary>
    Literal,

    /// <summary>As a member of WinsockError or SocketError, perhaps cast.</summary>
    EnumMember,

    /// <summary>By the name of a constant or of a read-only field.</summary>
    Name,
}
