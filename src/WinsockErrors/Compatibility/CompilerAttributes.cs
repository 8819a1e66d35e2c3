#if !NET

namespace System.Runtime.CompilerServices
{
    /// <summary>Known to the compiler by its name; .NET Standard 2.0 lacks it.</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class CallerArgumentExpressionAttribute(string parameterName) : Attribute
    {
        public string ParameterName { get; } = parameterName;
    }

    /// <summary>Known to the compiler by its name; .NET Standard 2.0 lacks it.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class SkipLocalsInitAttribute : Attribute;
}

namespace System.Diagnostics.CodeAnalysis
{
    /// <summary>Known to the compiler by its name; .NET Standard 2.0 lacks it.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class DoesNotReturnAttribute : Attribute;

    /// <summary>Known to the compiler by its name; .NET Standard 2.0 lacks it.</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue { get; } = returnValue;
    }
}

#endif
