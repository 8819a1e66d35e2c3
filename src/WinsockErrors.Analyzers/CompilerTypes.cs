namespace System;

/// <summary>Known to the compiler by its name, for list patterns; .NET Standard 2.0 lacks it.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
