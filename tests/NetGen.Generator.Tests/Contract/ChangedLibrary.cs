using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests.Contract;

/// <summary>A later version of the library: its sources, with members put in front of those that types have.</summary>
internal sealed class ChangedLibrary : CSharpSyntaxRewriter
{
    private readonly Dictionary<string, string> _members;
    private readonly HashSet<string> _changed = [];

    private ChangedLibrary(Dictionary<string, string> members) => _members = members;

    /// <summary>Compiles it.</summary>
    /// <param name="members">The declaration to add, by the name of the type.</param>
    /// <param name="addition">A file to add.</param>
    public static byte[] Compile(Dictionary<string, string> members, string addition = "")
    {
        var change = new ChangedLibrary(members);
        var compilation = CSharpCompilation.Create(
            "NetGen",
            [.. LibrarySources.All.Select(change.Apply), Compiler.Parse("[assembly: System.Reflection.AssemblyVersion(\"0.2.0.0\")]", "Version.cs"), Compiler.Parse(addition, "Addition.cs")],
            Compiler.SystemReferences,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Equal(members.Keys.Order(StringComparer.Ordinal), change._changed.Order(StringComparer.Ordinal));
        return Compiler.Emit(compilation);
    }

    public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node) => Add(node);

    public override SyntaxNode? VisitRecordDeclaration(RecordDeclarationSyntax node) => Add(node);

    public override SyntaxNode? VisitStructDeclaration(StructDeclarationSyntax node) => Add(node);

    public override SyntaxNode? VisitInterfaceDeclaration(InterfaceDeclarationSyntax node) => Add(node);

    private SyntaxTree Apply(SyntaxTree tree) => tree.WithRootAndOptions(Visit(tree.GetRoot()), tree.Options);

    private TypeDeclarationSyntax Add(TypeDeclarationSyntax type)
    {
        if (!_members.TryGetValue(type.Identifier.Text, out var text))
        {
            return type;
        }

        _changed.Add(type.Identifier.Text);
        return type.WithMembers(type.Members.Insert(0, SyntaxFactory.ParseMemberDeclaration(text)!));
    }
}
