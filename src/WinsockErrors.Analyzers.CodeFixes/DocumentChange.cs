using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>What is changed in a document, and how the library is written in it.</summary>
internal sealed class DocumentChange
{
    private const string Namespace = "WinsockErrors";

    // C# 14, which the compiler that this is built with does not know by name.
    private const int ExtensionMembers = 1400;

    private readonly SyntaxEditor editor;
    private readonly List<SyntaxNode> replaced = [];
    private readonly HashSet<(SyntaxNode Member, string Name)> givenNames = [];
    private bool isChanged;
    private bool needsUsing;

    private DocumentChange(Document document, CompilationUnitSyntax root, SemanticModel model, KnownSymbols symbols)
    {
        Root = root;
        Model = model;
        Symbols = symbols;
        Variables = new ErrnoVariables(this);
        LineEnd = EndOfLine(root.GetText().ToString().IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n");
        editor = new SyntaxEditor(root, document.Project.Solution.Services);
    }

    internal CompilationUnitSyntax Root { get; }

    internal SemanticModel Model { get; }

    internal KnownSymbols Symbols { get; }

    /// <summary>Gets the variables that hold an errno, and are to hold the code.</summary>
    internal ErrnoVariables Variables { get; }

    internal SyntaxTrivia LineEnd { get; }

    internal static async Task<DocumentChange> CreateAsync(Document document, CancellationToken cancellationToken)
    {
        var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        return new DocumentChange(document, root, model, KnownSymbols.Find(model.Compilation)!);
    }

    internal SyntaxNode Find(Location location) => Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>Gets the Winsock code that an expression is, as a number or as the HRESULT that holds it.</summary>
    internal int? GetCode(SyntaxNode number) => Model.GetConstantValue(number).Value switch
    {
        int value => unchecked((uint)value >> 16 == 0x8007 ? value & 0xFFFF : value),
        uint value => unchecked((int)(value >> 16 == 0x8007 ? value & 0xFFFF : value)),
        _ => Model.GetSymbolInfo(number).Symbol is IFieldSymbol field
            && Symbols.Sources.GetValues(field) is [{ ConstantValue.Value: int value }]
            ? value
            : null,
    };

    /// <summary>Gets the name of the code that an expression is; null if it is none.</summary>
    internal ExpressionSyntax? NameCode(SyntaxNode number) =>
        GetCode(number) is { } code ? WinsockError(code, number.SpanStart) : null;

    /// <summary>
    /// <c>WinsockError.WSAECONNRESET</c>; null for a number that is not a code, and without the library.
    /// </summary>
    internal ExpressionSyntax? WinsockError(int code, int position) =>
        Symbols.WinsockError is not null && Symbols.GetName(code) is { } name
            ? Member(LibraryType(nameof(WinsockError), position), name)
            : null;

    /// <summary><c>SocketError.ConnectionReset</c>; null for a number for which .NET has no name.</summary>
    internal ExpressionSyntax? SocketError(int code, int position) => Symbols.GetSocketErrorName(code) is { } name
        ? Member(SystemType(Symbols.SocketError, position), name)
        : null;

    /// <summary>Gets a reading of the last error in the form that the language version of the project has.</summary>
    internal ExpressionSyntax FromLastError(int position) => InvocationExpression(Member(
        LibraryType(
            ((CSharpParseOptions)Root.SyntaxTree.Options).LanguageVersion >= (LanguageVersion)ExtensionMembers
                ? nameof(WinsockError)
                : Symbols.WinsockErrorConvert!.Name,
            position),
        "FromLastError"));

    internal ExpressionSyntax NewWinsockException(ExpressionSyntax? code, int position) => ObjectCreationExpression(
        LibraryType("WinsockException", position),
        ArgumentList(code is null ? default : SingletonSeparatedList(Argument(code))),
        initializer: null).WithNewKeyword(Token(SyntaxKind.NewKeyword).WithTrailingTrivia(Space));

    internal TypeSyntax LibraryType(string name, int position)
    {
        if (Resolves(name, Model.Compilation.GetTypeByMetadataName(Namespace + "." + name), position))
        {
            return IdentifierName(name);
        }

        if (!Model.LookupNamespacesAndTypes(position, name: name).IsEmpty)
        {
            return ParseTypeName("global::" + Namespace + "." + name);
        }

        needsUsing = true;
        return IdentifierName(name);
    }

    /// <summary>Gets a .NET type, with its namespace where that is not imported.</summary>
    internal TypeSyntax SystemType(INamedTypeSymbol type, int position) =>
        Resolves(type.Name, type, position) ? IdentifierName(type.Name) : ParseTypeName(type.ToDisplayString());

    /// <summary>Records that an extension method of the library is called.</summary>
    internal void UseExtensionMethod(int position) => LibraryType("SocketExceptionExtensions", position);

    /// <summary>Gets a name for a new variable that is not used in the member around a statement.</summary>
    internal string FindFreeName(string name, StatementSyntax statement)
    {
        var member = statement.Ancestors().FirstOrDefault(ancestor =>
            ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? Root;
        var used = new HashSet<string>(member.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        string free = name;
        for (int i = 2; used.Contains(free) || !givenNames.Add((member, free)); i++)
        {
            free = name + i.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }

    internal void Replace(SyntaxNode node, SyntaxNode replacement)
    {
        isChanged = true;
        replaced.Add(node);
        editor.ReplaceNode(node, replacement.WithTriviaFrom(node));
    }

    /// <summary>Puts a statement before another, on a line of its own if that is on one.</summary>
    internal void InsertBefore(SyntaxNode statement, StatementSyntax inserted)
    {
        isChanged = true;
        bool isOnItsOwnLine = statement.GetFirstToken().GetPreviousToken() is var previous
            && (previous.IsKind(SyntaxKind.None) || previous.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia));
        var indentation = statement.GetLeadingTrivia().Reverse()
            .TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        var written = isOnItsOwnLine
            ? inserted.WithLeadingTrivia(indentation).WithTrailingTrivia(LineEnd)
            : inserted.WithoutLeadingTrivia().WithTrailingTrivia(Space);
        editor.InsertBefore(statement, statement is GlobalStatementSyntax ? GlobalStatement(written) : written);
    }

    internal void Remove(SyntaxNode node)
    {
        isChanged = true;
        replaced.Add(node);
        editor.RemoveNode(
            node,
            node.GetLeadingTrivia()
                .All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                ? SyntaxRemoveOptions.KeepNoTrivia
                : SyntaxRemoveOptions.KeepLeadingTrivia);
    }

    /// <summary>Gets the document as it is changed; null if it is not.</summary>
    internal SyntaxNode? GetChangedRoot()
    {
        if (!isChanged)
        {
            return null;
        }

        RemoveUnusedConstants();
        var root = (CompilationUnitSyntax)editor.GetChangedRoot();
        return needsUsing ? AddUsing(root) : root;
    }

    internal static ExpressionSyntax Cast(TypeSyntax type, ExpressionSyntax expression) =>
        ParenthesizedExpression(CastExpression(type, expression)).WithAdditionalAnnotations(Simplifier.Annotation);

    internal static TypeSyntax Int() => PredefinedType(Token(SyntaxKind.IntKeyword));

    internal static ExpressionSyntax Member(ExpressionSyntax expression, string name) =>
        expression is NameSyntax and not SimpleNameSyntax
            ? ParseExpression(expression + "." + name)
            : MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, expression, IdentifierName(name));

    internal static ExpressionSyntax WithoutCasts(ExpressionSyntax value, bool keepTrivia = false) => value switch
    {
        CastExpressionSyntax cast => WithoutCasts(cast.Expression, keepTrivia),
        ParenthesizedExpressionSyntax { Expression: var inner } when inner is CastExpressionSyntax
            or MemberAccessExpressionSyntax
            or InvocationExpressionSyntax or IdentifierNameSyntax => WithoutCasts(inner, keepTrivia),
        _ => keepTrivia ? value : value.WithoutTrivia(),
    };

    private bool Resolves(string name, INamedTypeSymbol? type, int position) =>
        Model.LookupNamespacesAndTypes(position, name: name)
            .Any(found => SymbolEqualityComparer.Default.Equals(found, type));

    // What is no longer used would be a warning, or at least a riddle.
    private void RemoveUnusedConstants()
    {
        var constants = replaced.SelectMany(node => node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            .Select(identifier => Model.GetSymbolInfo(identifier).Symbol)
            .Where(symbol => symbol is ILocalSymbol { IsConst: true }
                or IFieldSymbol
            {
                DeclaredAccessibility: Accessibility.Private,
                ContainingType.DeclaringSyntaxReferences.Length: 1
            })
            .Distinct(SymbolEqualityComparer.Default)
            .ToList();
        foreach (var constant in constants)
        {
            if (constant!.DeclaringSyntaxReferences is [var reference]
                && reference.GetSyntax() is VariableDeclaratorSyntax
                {
                    Parent: VariableDeclarationSyntax
                    { Variables.Count: 1, Parent: { } declaration }
                }
                && Root.DescendantNodes().OfType<IdentifierNameSyntax>()
                    .Where(identifier => identifier.Identifier.ValueText == constant.Name
                        && !replaced.Exists(node => node.Contains(identifier)))
                    .All(identifier =>
                        !SymbolEqualityComparer.Default.Equals(Model.GetSymbolInfo(identifier).Symbol, constant)))
            {
                Remove(declaration.Parent is GlobalStatementSyntax global ? global : declaration);
            }
        }
    }

    private CompilationUnitSyntax AddUsing(CompilationUnitSyntax root)
    {
        var directive = UsingDirective(ParseName(Namespace).WithLeadingTrivia(Space))
            .WithTrailingTrivia(root.Usings.Count == 0 ? TriviaList(LineEnd, LineEnd) : TriviaList(LineEnd));
        int index = 0;
        for (int i = 0; i < root.Usings.Count; i++)
        {
            if (root.Usings[i] is { Alias: null, StaticKeyword.RawKind: 0, Name: { } name }
                && IsBefore(name.ToString()))
            {
                index = i + 1;
            }
        }

        if (index == 0)
        {
            // The license at the top stays there.
            var trivia = root.GetLeadingTrivia();
            if (trivia.Any(SyntaxKind.SingleLineCommentTrivia)
                && !trivia.Any(SyntaxKind.SingleLineDocumentationCommentTrivia))
            {
                directive = directive.WithLeadingTrivia(trivia);
                root = root.WithoutLeadingTrivia();
            }
        }

        return root.WithUsings(root.Usings.Insert(index, directive));
    }

    private static bool IsBefore(string name) =>
        name == "System" || name.StartsWith("System.", StringComparison.Ordinal)
        || string.CompareOrdinal(name, Namespace) < 0;
}
