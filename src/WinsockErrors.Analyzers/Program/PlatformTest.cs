using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>Reads a condition as a test of the operating system.</summary>
internal sealed class PlatformTest(KnownSymbols symbols)
{
    // A condition may be kept in a field, which may be set from a property.
    private const int DepthLimit = 4;

    // The parts of a long condition are read many times, once for each part to their right.
    private readonly ConcurrentDictionary<IBinaryOperation, (Systems IfTrue, Systems IfFalse)> known = new();

    /// <summary>
    /// Determines whether a condition that holds, or does not hold, means that the code runs on Windows.
    /// </summary>
    internal bool MeansWindows(IOperation condition, bool holds)
    {
        var systems = Find(condition, DepthLimit);
        return (holds ? systems.IfTrue : systems.IfFalse) == Systems.Windows;
    }

    /// <summary>Determines whether the arm of a switch is for Windows.</summary>
    internal bool MeansWindows(ISwitchExpressionArmOperation arm) =>
        (arm.Guard is { } guard && MeansWindows(guard, holds: true))
        || (arm.Parent is ISwitchExpressionOperation @switch
            && Ask(@switch.Value, arm.Pattern).IfTrue == Systems.Windows);

    /// <summary>Determines whether a section of a switch is for Windows.</summary>
    internal bool MeansWindows(ISwitchCaseOperation section) =>
        section.Parent is ISwitchOperation @switch && section.Clauses.All(clause => clause switch
    {
        IPatternCaseClauseOperation { Guard: { } guard } when MeansWindows(guard, holds: true) => true,
        IPatternCaseClauseOperation { Pattern: var pattern } => Ask(@switch.Value, pattern).IfTrue == Systems.Windows,
        ISingleValueCaseClauseOperation { Value: var value } => GetSystem(value) == Systems.Windows,
        // What is left when Unix has a case of its own.
        IDefaultCaseClauseOperation =>
            @switch.Cases.SelectMany(other => other.Clauses).OfType<ISingleValueCaseClauseOperation>()
            .Any(other => GetSystem(other.Value) == Systems.Unix),
        _ => false,
    });

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
                return (Either(left.IfTrue, right.IfTrue), Both(left.IfFalse, right.IfFalse));

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either:
                var (one, other) = (Find(either.LeftOperand, depth), Find(either.RightOperand, depth));
                // Neither Linux nor macOS.
                bool areAll = one.IfTrue != other.IfTrue && one.IfTrue is Systems.Linux or Systems.MacOS
                    && other.IfTrue is Systems.Linux or Systems.MacOS;
                return (Both(one.IfTrue, other.IfTrue), areAll ? Systems.Windows : Either(one.IfFalse, other.IfFalse));

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equality:
                return Split(GetSystem(equality.RightOperand) is var named and not Systems.Any ? named
                    : GetSystem(equality.LeftOperand));

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } inequality:
                var (same, different) = Split(GetSystem(inequality.RightOperand) is var system and not Systems.Any
                    ? system : GetSystem(inequality.LeftOperand));
                return (different, same);

            case IIsPatternOperation pattern:
                return Ask(pattern.Value, pattern.Pattern);

            case IInvocationOperation { TargetMethod.Name: "IsOSPlatform" } call:
                return Split(call.Arguments.Select(argument => GetSystem(argument.Value))
                    .FirstOrDefault(found => found != Systems.Any));

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
                    && kept != default
                    ? kept
                    : Split(GetSystem(local.Local.Name));

            case IParameterReferenceOperation parameter:
                return Split(GetSystem(parameter.Parameter.Name));

            default:
                return default;
        }
    }

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
            && found != default)
        {
            return found;
        }

        return Split(GetSystem(member.Name));
    }

    private static (Systems IfTrue, Systems IfFalse) Ask(IOperation value, IPatternOperation pattern)
    {
        if (value.Type?.Name != "PlatformID")
        {
            return default;
        }

        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return Split(GetSystem(constant.Value));
            case INegatedPatternOperation negated:
                var (isTrue, isFalse) = Ask(value, negated.Pattern);
                return (isFalse, isTrue);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                var (one, other) = (Ask(value, either.LeftPattern), Ask(value, either.RightPattern));
                return (Both(one.IfTrue, other.IfTrue), Either(one.IfFalse, other.IfFalse));
            default:
                return default;
        }
    }

    // Of the two systems that a question for the one leaves open, those that are not known stay open.
    private static (Systems IfTrue, Systems IfFalse) Split(Systems asked) => asked switch
    {
        Systems.Windows => (Systems.Windows, Systems.Unix),
        Systems.Unix => (Systems.Unix, Systems.Windows),
        _ => (asked, Systems.Any),
    };

    private static Systems Either(Systems one, Systems other) =>
        one == Systems.Windows || other == Systems.Windows ? Systems.Windows : one == Systems.Any ? other : one;

    private static Systems Both(Systems one, Systems other) =>
        one == other ? one : one is Systems.Windows or Systems.Any || other is Systems.Windows or Systems.Any
            ? Systems.Any : Systems.Unix;

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
            GetSystem("Is" + name),
        { ConstantValue: { HasValue: true, Value: string name } } => GetSystem("Is" + name),
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
        return (system, isNegated) switch
        {
            (Systems.Windows, true) => Systems.Unix,
            (Systems.Unix, true) => Systems.Windows,
            (_, true) => Systems.Any,
            _ => system,
        };
    }

    private static bool Contains(string name, string part) =>
        name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>What is known about the system that the code runs on.</summary>
    private enum Systems
    {
        Any,
        Windows,
        Unix,
        Linux,
        MacOS,
    }
}
