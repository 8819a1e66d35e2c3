using System.Diagnostics.CodeAnalysis;

namespace WinsockErrors.Tool;

/// <summary>Reading the log failed, as opposed to writing what was found in it.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors",
    Justification = "It is thrown in this program only.")]
internal sealed class LogException(Exception reason) : Exception(reason.Message, reason);
