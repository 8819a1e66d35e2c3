using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>Which functions outside of .NET a method calls.</summary>
internal sealed class NativeCalls
{
    internal NativeCalls(IOperation root, MethodBody body, KnownSymbols symbols)
    {
        bool callsWindows = false;
        bool callsOthers = false;
        foreach (var operation in root.Descendants())
        {
            if (operation.Kind == OperationKind.Invocation)
            {
                var call = (IInvocationOperation)operation;
                var method = call.TargetMethod;
                if (PInvoke.Find(method) is { } declaration)
                {
                    Any = true;
                    callsOthers |= !declaration.IsOfWindows;
                    callsWindows |= !callsOthers && !callsWindows && !body.WindowsGuards.Guard(call);
                }

                RecordsErrors |= Readings.Sets(call, symbols)
                    || (method.Name == "SetLastSystemError" && KnownSymbols.IsMemberOf(method, symbols.Marshal));
            }
            else
            {
                RecordsErrors |= operation.Kind == OperationKind.FunctionPointerInvocation;
            }
        }

        OnlyWindows = callsWindows && !callsOthers;
    }

    /// <summary>Indicates whether there is a P/Invoke.</summary>
    internal bool Any { get; }

    /// <summary>
    /// Indicates whether there is a P/Invoke that is called whatever the system, and none that a system other than
    /// Windows has.
    /// </summary>
    internal bool OnlyWindows { get; }

    /// <summary>
    /// Indicates whether the last error is recorded by hand, or not at all after a call through a function pointer.
    /// </summary>
    internal bool RecordsErrors { get; }
}
