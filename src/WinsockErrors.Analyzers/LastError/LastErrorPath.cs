using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>What is known on one path back from a reading of the last error.</summary>
internal sealed class LastErrorPath
{
    internal HashSet<int> Blocks { get; private set; } = [];

    /// <summary>What overwrites the last error, the last one first.</summary>
    internal List<IOperation> Overwriting { get; private set; } = [];

    /// <summary>Whether a condition or an argument says whose error is meant: that of the three that is set.</summary>
    internal bool IsTied { get; set; }

    internal IInvocationOperation? Call { get; set; }

    internal ISymbol? Variable { get; set; }

    internal CaptureId? Capture { get; set; }

    /// <summary>The P/Invoke whose error is meant.</summary>
    internal IInvocationOperation? Subject { get; set; }

    /// <summary>A P/Invoke whose result nobody looks at: it is meant only if no other is.</summary>
    internal IInvocationOperation? Pending { get; set; }

    /// <summary>How much had been found to overwrite the error of the pending one.</summary>
    internal int PendingCount { get; set; }

    /// <summary>A P/Invoke without SetLastError = true right before, meant if there is no better one.</summary>
    internal IInvocationOperation? Unrecorded { get; set; }

    /// <summary>Whether the path is still in the block of the reading.</summary>
    internal bool SameBlock { get; set; } = true;

    /// <summary>Whether a method was called that may hold the P/Invoke.</summary>
    internal bool IsUncertain { get; private set; }

    /// <summary>How much had been found to overwrite the error by then.</summary>
    internal int CertainCount { get; private set; }

    internal void BecomeUncertain()
    {
        if (!IsUncertain && !IsTied)
        {
            IsUncertain = true;
            CertainCount = Overwriting.Count;
        }
    }

    /// <summary>Gives the path up: whose error is read on it is not known, or in order.</summary>
    internal void Forget()
    {
        Subject = null;
        Pending = null;
        Unrecorded = null;
        IsTied = true;
    }

    internal LastErrorPath Clone()
    {
        var clone = (LastErrorPath)MemberwiseClone();
        clone.Blocks = [.. Blocks];
        clone.Overwriting = [.. Overwriting];
        return clone;
    }
}
