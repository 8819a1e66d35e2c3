using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>Reads a condition as a test of the operating system.</summary>
internal sealed class PlatformTest(KnownSymbols symbols)
{
    // A condition may be kept in a field, which may be set from a property.
    private const int DepthLimit = 4;

    private static readonly (Systems IfTrue, Systems IfFalse) Unknown = (Systems.Any, Systems.Any);

    // The parts of a long condition are read many times, once for each part to their right.
    private readonly ConcurrentDictionary<IBinaryOperation, (Systems IfTrue, Systems IfFalse)> known = new();

    /// <summary>Gets the systems that the code runs on if a condition holds, or if it does not.</summary>
    internal Systems Find(IOperation condition, bool holds)
    {
        var systems = Find(condition, DepthLimit);
        return holds ? systems.IfTrue : systems.IfFalse;
    }

    /// <summary>Gets the systems that the arm of a switch is for.</summary>
    internal Systems Find(ISwitchExpressionArmOperation arm)
    {
        var @switch = (ISwitchExpressionOperation)arm.Parent!;
        return @switch.Arms.TakeWhile(other => other != arm).Where(other => other.Guard is null)
            .Select(other => Ask(@switch.Value, other.Pattern).IfFalse)
            .Append(Ask(@switch.Value, arm.Pattern).IfTrue)
            .Append(arm.Guard is { } guard ? Find(guard, holds: true) : Systems.Any)
            .Aggregate(And);
    }

    /// <summary>Gets the systems that a section of a switch is for.</summary>
    internal Systems Find(ISwitchCaseOperation section)
    {
        var @switch = (ISwitchOperation)section.Parent!;
        return section.Clauses.Aggregate(Systems.None, (systems, clause) => systems | clause switch
        {
            IPatternCaseClauseOperation { Pattern: var pattern, Guard: var guard } => And(
                Ask(@switch.Value, pattern).IfTrue, guard is null ? Systems.Any : Find(guard, holds: true)),
            ISingleValueCaseClauseOperation { Value: var value } => GetSystem(value),
            // What is left when others have a case of their own.
            IDefaultCaseClauseOperation =>
                @switch.Cases.SelectMany(other => other.Clauses).OfType<ISingleValueCaseClauseOperation>()
                .Select(other => Split(GetSystem(other.Value)).IfFalse).Aggregate(Systems.Any, And),
            _ => Systems.Any,
        });
    }

    /// <summary>Determines whether only Windows is left. No one checks for more than Linux and macOS.</summary>
    internal static bool MeansWindows(Systems systems) => (systems & ~Systems.OtherUnix) == Systems.Windows;

    /// <summary>Gets the systems of two conditions that both hold.</summary>
    internal static Systems And(Systems one, Systems other) =>
        // A socket of Unix on Windows would leave nothing.
        MeansWindows(one) || MeansWindows(other) ? Systems.Windows : one & other;

    internal static bool IsWindows(string platform) =>
        platform.StartsWith("windows", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets the systems that the code runs on if the condition holds, and if it does not.</summary>
    private (Systems IfTrue, Systems IfFalse) Find(IOperation condition, int depth) =>
        Operands.Unwrap(condition) is var core && depth == DepthLimit && core is IBinaryOperation binary
            ? known.GetOrAdd(binary, asked => Read(asked, DepthLimit))
            : Read(core, depth);

    private (Systems IfTrue, Systems IfFalse) Read(IOperation condition, int depth)
    {
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } no:
                var (isTrue, isFalse) = Find(no.Operand, depth);
                return (isFalse, isTrue);

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both:
                var (left, right) = (Find(both.LeftOperand, depth), Find(both.RightOperand, depth));
                return (And(left.IfTrue, right.IfTrue), left.IfFalse | right.IfFalse);

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either:
                var (one, other) = (Find(either.LeftOperand, depth), Find(either.RightOperand, depth));
                return (one.IfTrue | other.IfTrue, And(one.IfFalse, other.IfFalse));

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equality:
                return Compare(equality.LeftOperand, equality.RightOperand, depth);

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } inequality:
                var (same, different) = Compare(inequality.LeftOperand, inequality.RightOperand, depth);
                return (different, same);

            case IIsPatternOperation pattern:
                return Ask(pattern.Value, pattern.Pattern, depth);

            case IInvocationOperation { TargetMethod.Name: "IsOSPlatform" } call:
                return Split(call.Arguments.Select(argument => GetSystem(argument.Value)).Aggregate(Systems.Any, And));

            case IInvocationOperation
            {
                TargetMethod.Name: "Contains" or "StartsWith",
                Instance: { } text,
                Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string part } }, ..]
            } when DescribesSystem(text, depth):
                return Split(part.StartsWith("win", StringComparison.OrdinalIgnoreCase)
                    ? Systems.Windows : GetSystem(part));

            case IInvocationOperation
            {
                TargetMethod:
                {
                    ContainingType.Name: "OperatingSystem",
                    IsStatic: true
                } method
            }:
                return Split(GetSystem(method.Name));

            case IInvocationOperation { Arguments.IsEmpty: true } call:
                return FindByMember(call.TargetMethod, depth);

            case IMemberReferenceOperation member:
                return FindByMember(member.Member, depth);

            case ILocalReferenceOperation local:
                return symbols.FindValue(local) is { } value && depth > 0 && Find(value, depth - 1) is var kept
                    && kept != Unknown
                    ? kept
                    : Split(GetSystem(local.Local.Name));

            case IParameterReferenceOperation parameter:
                return Split(GetSystem(parameter.Parameter.Name));

            default:
                return Unknown;
        }
    }

    /// <summary>Reads a comparison with a system, or of a test with true or false.</summary>
    private (Systems IfTrue, Systems IfFalse) Compare(IOperation left, IOperation right, int depth)
    {
        if (left.ConstantValue.Value is bool)
        {
            (left, right) = (right, left);
        }

        if (right.ConstantValue.Value is bool holds)
        {
            var (isTrue, isFalse) = Find(left, depth);
            return holds ? (isTrue, isFalse) : (isFalse, isTrue);
        }

        return Split(GetSystem(right) is var system and not Systems.Any ? system : GetSystem(left));
    }

    // RuntimeInformation.OSDescription, or Environment.OSVersion.ToString(), perhaps in a variable.
    private bool DescribesSystem(IOperation text, int depth) => text.DescendantsAndSelf().Any(part => part switch
    {
        IPropertyReferenceOperation { Property.Name: var name } =>
            name is "OSDescription" or "OSVersion" or "RuntimeIdentifier",
        ILocalReferenceOperation local =>
            depth > 0 && symbols.FindValue(local) is { } value && DescribesSystem(value, depth - 1),
        _ => false,
    });

    /// <summary>Checks an attribute, then what the member is set to or returns, then its name.</summary>
    private (Systems IfTrue, Systems IfFalse) FindByMember(ISymbol member, int depth)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: var name, ConstructorArguments: [{ Value: string platform }] }
                && IsWindows(platform))
            {
                switch (name)
                {
                    case "SupportedOSPlatformGuardAttribute":
                        return Split(Systems.Windows);
                    case "UnsupportedOSPlatformGuardAttribute":
                        return Split(Systems.Unix);
                }
            }
        }

        if (depth > 0 && symbols.Sources.GetValues(member) is [var value] && Find(value, depth - 1) is var found
            && found != Unknown)
        {
            return found;
        }

        return Split(GetSystem(member.Name));
    }

    private (Systems IfTrue, Systems IfFalse) Ask(IOperation value, IPatternOperation pattern, int depth = DepthLimit)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return Compare(value, constant.Value, depth);
            case INegatedPatternOperation negated:
                var (isTrue, isFalse) = Ask(value, negated.Pattern, depth);
                return (isFalse, isTrue);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                var (one, other) =
                    (Ask(value, either.LeftPattern, depth), Ask(value, either.RightPattern, depth));
                return (one.IfTrue | other.IfTrue, And(one.IfFalse, other.IfFalse));
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                var (left, right) = (Ask(value, both.LeftPattern, depth), Ask(value, both.RightPattern, depth));
                return (And(left.IfTrue, right.IfTrue), left.IfFalse | right.IfFalse);
            default:
                return Unknown;
        }
    }

    private static (Systems IfTrue, Systems IfFalse) Split(Systems asked) =>
        asked == Systems.Any ? Unknown : (asked, Systems.Any & ~asked);

    private static Systems GetSystem(IOperation value) => Operands.Unwrap(value) switch
    {
        IFieldReferenceOperation { Field: { ContainingType.Name: "PlatformID", Name: var name } } => name switch
        {
            "Unix" => Systems.Unix,
            "MacOSX" => Systems.MacOS,
            "Win32NT" or "Win32S" or "Win32Windows" or "WinCE" => Systems.Windows,
            _ => Systems.Any,
        },
        IPropertyReferenceOperation { Property: { ContainingType.Name: "OSPlatform", Name: var name } } =>
            GetSystem(name),
        IInvocationOperation
        {
            TargetMethod: { ContainingType.Name: "OSPlatform", Name: "Create" },
            Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string name } }]
        } => GetSystem(name),
        { ConstantValue: { HasValue: true, Value: string name } } => GetSystem(name),
        _ => Systems.Any,
    };

    /// <summary>
    /// Gets the system that a name tests for: <c>IsWindows</c>, <c>_runningOnUnix</c>, <c>UnixMode</c>.
    /// </summary>
    private static Systems GetSystem(string name)
    {
        bool isNegated = Contains(name, "not") || Contains(name, "non");
        var system = Contains(name, "unix") || Contains(name, "posix") ? Systems.Unix
            : Contains(name, "windows") || Contains(name, "win32") ? Systems.Windows
            : Contains(name, "linux") ? Systems.Linux
            : Contains(name, "macos") || Contains(name, "osx") ? Systems.MacOS
            : Systems.Any;
        return isNegated && system != Systems.Any ? Systems.Any & ~system : system;
    }

    private static bool Contains(string name, string part) =>
        name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
