namespace WinsockErrors.Analyzers;

/// <summary>The systems that code may run on.</summary>
[Flags]
internal enum Systems
{
    None = 0,
    Windows = 1,
    Linux = 2,
    MacOS = 4,
    OtherUnix = 8,
    Unix = Linux | MacOS | OtherUnix,
    Any = Windows | Unix,
}
