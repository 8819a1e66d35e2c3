using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>A value that the rules know, where it is compared, cast or passed on.</summary>
internal sealed class ComparedOperand
{
    // A variable may hold what another one holds.
    private const int LocalLimit = 4;

    private ComparedOperand(ComparedValue kind, SyntaxNode value, IOperation core, ILocalReferenceOperation? local)
    {
        Kind = kind;
        Value = value;
        Core = core;
        Local = local;
    }

    internal ComparedValue Kind { get; }

    /// <summary>Gets the value as it is written.</summary>
    internal SyntaxNode Value { get; }

    /// <summary>Gets the property, the call or the value itself, without casts; behind ?. the member.</summary>
    internal IOperation Core { get; }

    /// <summary>Gets the variable that holds it; null where it is used directly.</summary>
    internal ILocalReferenceOperation? Local { get; }

    /// <summary>Gets what a finding points at.</summary>
    internal SyntaxNode Place => Local?.Syntax ?? Core.Syntax;

    /// <summary>Gets the name of the value in a message.</summary>
    internal string Name => Core switch
    {
        IMemberReferenceOperation member => member.Member.Name,
        IInvocationOperation call => call.TargetMethod.Name,
        _ => Core.Syntax.ToString(),
    };

    /// <summary>Indicates whether the value is an errno off Windows.</summary>
    internal bool IsErrno =>
        Kind is ComparedValue.ErrorCode or ComparedValue.NativeErrorCode or ComparedValue.LastError;

    /// <summary>
    /// Indicates whether it is ErrorCode, an HRESULT unless the exception is a SocketException or another that
    /// overrides it.
    /// </summary>
    internal bool MayBeOverridden => Kind is ComparedValue.HResult or ComparedValue.FixedHResult
        && Core is IPropertyReferenceOperation { Property.Name: "ErrorCode" };

    /// <summary>Gets what two readings of the same errno have in common.</summary>
    internal string Source =>
        Core is IPropertyReferenceOperation { Instance: { } instance } ? instance.Syntax.ToString() : "";

    /// <summary>Identifies a value; null if the rules do not know it.</summary>
    /// <param name="value">The value as it is used.</param>
    /// <param name="symbols">The types that the rules are about.</param>
    /// <param name="withLocals">Whether to look for what a variable holds.</param>
    internal static ComparedOperand? Find(IOperation value, KnownSymbols symbols, bool withLocals) =>
        Find(value, value, null, symbols, withLocals ? LocalLimit : 0);

    /// <summary>
    /// Determines whether <see cref="Find(IOperation, KnownSymbols, bool)"/> may know a value. Costs little.
    /// </summary>
    internal static bool MayBe(IOperation value, KnownSymbols symbols) =>
        GetCore(value) is var core && (MayHold(core) || Classify(core, symbols) != ComparedValue.Other);

    private static ComparedOperand? Find(
        IOperation value, IOperation held, ILocalReferenceOperation? local, KnownSymbols symbols, int locals)
    {
        var core = GetCore(held);
        var kind = Classify(core, symbols) is var whole && whole == ComparedValue.HResult && IsCutToTheCode(held)
            ? ComparedValue.HResultCode
            : whole;
        // A variable of type SocketError may hold the result of a call; otherwise it holds a SocketError.
        if (locals > 0 && MayHold(core) && core is ILocalReferenceOperation inner
            && symbols.FindValue(inner) is { } next
            && Find(value, next, local ?? inner, symbols, locals - 1) is { } found
            && (kind == ComparedValue.Other || found.Kind == ComparedValue.CallResult))
        {
            return found;
        }

        return kind == ComparedValue.Other ? null : new(kind, value.Syntax, core, local);
    }

    // (ushort)e.HResult
    private static bool IsCutToTheCode(IOperation value) => value is IConversionOperation conversion
        && (conversion.Type?.SpecialType is SpecialType.System_UInt16 or SpecialType.System_Int16
            || IsCutToTheCode(conversion.Operand));

    // A variable of the type of a number, perhaps null, or of an enum.
    private static bool MayHold(IOperation core) => core is ILocalReferenceOperation { Type: { } type }
        && (type.SpecialType != SpecialType.None || type.TypeKind == TypeKind.Enum || IsNullable(type));

    private static bool IsNullable(ITypeSymbol? type) =>
        type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>Identifies the property in a pattern; null if the rules do not know it.</summary>
    internal static ComparedOperand? OfSubpattern(
        IPropertySubpatternOperation subpattern, IPropertyReferenceOperation member, KnownSymbols symbols)
    {
        // The property may be that of a base class: what counts is the type that the pattern has.
        var owner = subpattern.Parent is IRecursivePatternOperation recursive ? recursive.MatchedType
            : member.Property.ContainingType;
        var kind = ClassifyProperty(member.Property, owner, symbols);
        if (kind == ComparedValue.Other)
        {
            kind = ClassifyType(member.Type, symbols);
        }

        return kind == ComparedValue.Other ? null : new(kind, member.Syntax, member, null);
    }

    private static IOperation GetCore(IOperation operation) => Operands.Unwrap(operation) switch
    {
        IConditionalAccessOperation access => GetCore(access.WhenNotNull),
        ISimpleAssignmentOperation assignment => GetCore(assignment.Value),
        ICoalesceOperation { WhenNull.ConstantValue.HasValue: true } coalesce => GetCore(coalesce.Value),
        IPropertyReferenceOperation { Property.Name: "Value", Instance: { } nullable } when IsNullable(nullable.Type) =>
            GetCore(nullable),
        IInvocationOperation { TargetMethod.Name: "GetValueOrDefault", Instance: { } nullable }
            when IsNullable(nullable.Type) => GetCore(nullable),
        var core => core,
    };

    private static ComparedValue Classify(IOperation core, KnownSymbols symbols)
    {
        var kind = core switch
        {
            IPropertyReferenceOperation { Instance: { } instance } reference =>
                ClassifyProperty(reference.Property, instance, symbols),
            IInvocationOperation { TargetMethod: var method } => ClassifyCall(method, symbols),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.And } mask
                when Operands.Unwrap(mask.RightOperand).ConstantValue is { HasValue: true, Value: 0xFFFF or 0xFFFFu } =>
                Classify(GetCore(mask.LeftOperand), symbols) switch
                {
                    ComparedValue.HResult => ComparedValue.HResultCode,
                    ComparedValue.FixedHResult => ComparedValue.FixedHResult,
                    _ => ComparedValue.Other,
                },
            _ => ComparedValue.Other,
        };
        return kind != ComparedValue.Other || core.ConstantValue.HasValue ? kind : ClassifyType(core.Type, symbols);
    }

    private static ComparedValue ClassifyCall(IMethodSymbol method, KnownSymbols symbols) => method.Name switch
    {
        "GetLastPInvokeError" or "GetLastWin32Error"
            or "GetLastSystemError" when KnownSymbols.IsMemberOf(method, symbols.Marshal) =>
            ComparedValue.LastError,
        _ => PInvoke.Find(method) is { ReturnsMinusOne: true } ? ComparedValue.CallResult : ComparedValue.Other,
    };

    private static ComparedValue ClassifyProperty(
        IPropertySymbol property, IOperation instance, KnownSymbols symbols) => property.Name
        is "ErrorCode" or "NativeErrorCode" or "HResult"
        ? ClassifyProperty(property, GetOwner(instance, symbols), symbols)
        : ComparedValue.Other;

    // A decompiled program casts a SocketException to the class that declares the property, which is virtual.
    private static ITypeSymbol? GetOwner(IOperation instance, KnownSymbols symbols)
    {
        var cast = instance;
        while (cast is IConversionOperation conversion && !symbols.IsSocketException(cast.Type))
        {
            cast = conversion.Operand;
        }

        return symbols.IsSocketException(cast.Type) ? cast.Type : instance.Type;
    }

    // What a class of the program overrides or hides may return anything.
    private static ComparedValue ClassifyProperty(IPropertySymbol property, ITypeSymbol? owner, KnownSymbols symbols)
    {
        var declaring = property.ContainingType;
        return property.Name switch
        {
            "NativeErrorCode" when symbols.IsWin32Exception(declaring, orDerived: false) =>
                symbols.IsSocketException(owner) ? ComparedValue.ErrorCode : ComparedValue.NativeErrorCode,
            "HResult" when symbols.IsException(declaring, orDerived: false) =>
                HasFixedHResult(owner, symbols) ? ComparedValue.FixedHResult : ComparedValue.HResult,
            "ErrorCode" when symbols.IsSocketException(declaring, orDerived: false) => ComparedValue.ErrorCode,
            // The HRESULT under another name, except of a SocketException.
            "ErrorCode" when symbols.IsExternalException(declaring, orDerived: false) =>
                symbols.IsSocketException(owner) ? ComparedValue.ErrorCode
                : symbols.IsWin32Exception(owner) ? ComparedValue.FixedHResult
                : ComparedValue.HResult,
            "ErrorCode" when symbols.IsWin32Exception(declaring) && IsOfDotNetsNetworking(declaring) =>
                ComparedValue.NativeErrorCode,
            _ => ComparedValue.Other,
        };
    }

    // HttpListenerException, NetworkInformationException and WebSocketException.
    private static bool IsOfDotNetsNetworking(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToString().StartsWith("System.Net", StringComparison.Ordinal);

    // Whatever the error, these have E_FAIL. A WinsockException has the HRESULT of its code.
    private static bool HasFixedHResult(ITypeSymbol? owner, KnownSymbols symbols) =>
        symbols.IsWin32Exception(owner, orDerived: false) || symbols.IsSocketException(owner, orDerived: false);

    private static ComparedValue ClassifyType(ITypeSymbol? type, KnownSymbols symbols) =>
        symbols.IsWinsockError(type) ? ComparedValue.WinsockError
        : symbols.IsSocketError(type) ? ComparedValue.SocketError
        : ComparedValue.Other;
}
