namespace WinsockErrors.Analyzers;

/// <summary>What is known, at a place in a method, about the call whose error a reading would mean there.</summary>
internal enum LastErrorFocus
{
    /// <summary>No condition says whose error is meant: the nearest call's, if there is one.</summary>
    Searching,

    /// <summary>A condition has found that a call failed: its error is meant.</summary>
    Tied,

    /// <summary>A method of the program was called, which may hold the call that is meant.</summary>
    Uncertain,

    /// <summary>The error of a call that is not seen is meant.</summary>
    GivenUp,
}
