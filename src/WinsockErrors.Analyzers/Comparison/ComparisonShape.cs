namespace WinsockErrors.Analyzers;

/// <summary>How a value is compared with a number, so that the fix knows what it may write.</summary>
internal enum ComparisonShape
{
    /// <summary>With ==, != or Equals: any expression.</summary>
    Equality,

    /// <summary>With &lt;, &gt; and the like: any expression.</summary>
    Order,

    /// <summary>With is, or as the arm of a switch: a constant.</summary>
    Pattern,

    /// <summary>In a property pattern: a constant, and a property in place of the value.</summary>
    PropertyPattern,

    /// <summary>Searched for in a collection.</summary>
    Search,
}
