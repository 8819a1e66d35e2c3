using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>What is changed in a document, and how the library is written in it.</summary>
internal sealed class DocumentChange
{
    private const string Namespace = "WinsockErrors";

    // C# 14, which the compiler that this is built with does not know by name.
    private const int ExtensionMembers = 1400;

    private readonly Document document;
    private readonly SyntaxEditor editor;
    private bool needsUsing;

    private DocumentChange(Document document, CompilationUnitSyntax root, SemanticModel model, KnownSymbols symbols)
    {
        this.document = document;
        Root = root;
        Model = model;
        Symbols = symbols;
        LineEnd = EndOfLine(root.GetText().ToString().IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n");
        editor = new SyntaxEditor(root, document.Project.Solution.Services);
    }

    internal CompilationUnitSyntax Root { get; }

    internal SyntaxTrivia LineEnd { get; }

    internal SemanticModel Model { get; }

    internal KnownSymbols Symbols { get; }

    internal static async Task<DocumentChange> CreateAsync(Document document, CancellationToken cancellationToken)
    {
        var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        return new DocumentChange(document, root, model, KnownSymbols.Find(model.Compilation)!);
    }

    internal SyntaxNode Find(Location location) => Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The Winsock code that an expression is, as a number or as the HRESULT that holds it.</summary>
    internal int? GetCode(SyntaxNode number) => Model.GetConstantValue(number).Value switch
    {
        int value => unchecked((uint)value >> 16 == 0x8007 ? value & 0xFFFF : value),
        uint value => unchecked((int)(value >> 16 == 0x8007 ? value & 0xFFFF : value)),
        _ => Model.GetSymbolInfo(number).Symbol is IFieldSymbol { DeclaringSyntaxReferences: [var reference] }
            && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax { Token.Value: int value } }
                ? value
                : null,
    };

    /// <summary><c>WinsockError.WSAECONNRESET</c>; null for a number that is no code.</summary>
    internal ExpressionSyntax? WinsockError(int code, int position) =>
        Symbols.GetName(code) is { } name ? Member(LibraryType(nameof(WinsockError), position), name) : null;

    /// <summary><c>SocketError.ConnectionReset</c>; null for a number for which .NET has no name.</summary>
    internal ExpressionSyntax? SocketError(int code, int position) =>
        Symbols.GetSocketErrorName(code) is { } name
            ? Member(
                Resolves(nameof(SocketError), Symbols.SocketError, position) ? IdentifierName(nameof(SocketError)) : ParseName("System.Net.Sockets.SocketError"),
                name)
            : null;

    /// <summary>A reading of the last error in the form that the language version of the project has.</summary>
    internal ExpressionSyntax FromLastError(int position) => InvocationExpression(Member(
        LibraryType(
            ((CSharpParseOptions)Root.SyntaxTree.Options).LanguageVersion >= (LanguageVersion)ExtensionMembers ? nameof(WinsockError) : "WinsockErrorExtensions",
            position),
        "FromLastError"));

    internal ExpressionSyntax NewWinsockException(ExpressionSyntax? code, int position) => ObjectCreationExpression(
        LibraryType("WinsockException", position),
        ArgumentList(code is null ? default : SingletonSeparatedList(Argument(code))),
        initializer: null);

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

    /// <summary>Tells that an extension method of the library is called.</summary>
    internal void UseExtensionMethod(int position) => LibraryType("SocketExceptionExtensions", position);

    internal void Replace(SyntaxNode node, SyntaxNode replacement) =>
        editor.ReplaceNode(node, replacement.WithTriviaFrom(node).WithAdditionalAnnotations(Formatter.Annotation));

    internal void InsertBefore(SyntaxNode node, SyntaxNode inserted) => editor.InsertBefore(node, inserted.WithAdditionalAnnotations(Formatter.Annotation));

    internal void Remove(SyntaxNode node) => editor.RemoveNode(
        node,
        node.GetLeadingTrivia().All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            ? SyntaxRemoveOptions.KeepNoTrivia
            : SyntaxRemoveOptions.KeepLeadingTrivia);

    internal Document GetChangedDocument()
    {
        var root = (CompilationUnitSyntax)editor.GetChangedRoot();
        return document.WithSyntaxRoot(needsUsing ? AddUsing(root) : root);
    }

    internal static ExpressionSyntax Cast(TypeSyntax type, ExpressionSyntax expression) =>
        ParenthesizedExpression(CastExpression(type, expression)).WithAdditionalAnnotations(Simplifier.Annotation);

    internal static TypeSyntax Int() => PredefinedType(Token(SyntaxKind.IntKeyword));

    internal static MemberAccessExpressionSyntax Member(ExpressionSyntax expression, string name) =>
        MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, expression, IdentifierName(name));

    private bool Resolves(string name, INamedTypeSymbol? type, int position) =>
        Model.LookupNamespacesAndTypes(position, name: name).Any(found => SymbolEqualityComparer.Default.Equals(found, type));

    private CompilationUnitSyntax AddUsing(CompilationUnitSyntax root)
    {
        var directive = UsingDirective(ParseName(Namespace).WithLeadingTrivia(Space))
            .WithTrailingTrivia(root.Usings.Count == 0 ? TriviaList(LineEnd, LineEnd) : TriviaList(LineEnd));
        int index = 0;
        for (int i = 0; i < root.Usings.Count; i++)
        {
            if (root.Usings[i] is { Alias: null, StaticKeyword.RawKind: 0, Name: { } name } && IsBefore(name.ToString()))
            {
                index = i + 1;
            }
        }

        if (index == 0)
        {
            // The license at the top stays there.
            var trivia = root.GetLeadingTrivia();
            if (trivia.Any(SyntaxKind.SingleLineCommentTrivia) && !trivia.Any(SyntaxKind.SingleLineDocumentationCommentTrivia))
            {
                directive = directive.WithLeadingTrivia(trivia);
                root = root.WithoutLeadingTrivia();
            }
        }

        return root.WithUsings(root.Usings.Insert(index, directive));
    }

    private static bool IsBefore(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal)
        || string.CompareOrdinal(name, Namespace) < 0;
}
