using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Walks;

/// <summary>The sources of library and generator with what a walk of AGENTS.md adds: new files, and entries in lists that are there.</summary>
internal sealed class WalkedRepository
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Compiler.PathOf("ProjectPath"), "../.."));

    private readonly Dictionary<string, string> _texts = [];

    /// <summary>Files that the walk has made or changed.</summary>
    public int TouchedFiles => _texts.Count;

    /// <summary>Makes a file.</summary>
    /// <param name="path">From the repository on.</param>
    /// <param name="text">Its content.</param>
    public WalkedRepository New(string path, string text)
    {
        Assert.False(File.Exists(Path.Combine(Root, path)));
        _texts.Add(Path.Combine(Root, path), text);
        return this;
    }

    /// <summary>Puts an entry into a list.</summary>
    /// <param name="path">From the repository on.</param>
    /// <param name="before">A text that stands there once.</param>
    /// <param name="entry">What is put before it.</param>
    public WalkedRepository Add(string path, string before, string entry)
    {
        var file = Path.Combine(Root, path);
        var text = File.ReadAllText(file).Split(before);
        Assert.Equal(2, text.Length);
        _texts.Add(file, text[0] + entry + before + text[1]);
        return this;
    }

    /// <summary>Compiles both and the user's source, and runs what it calls Program.Run.</summary>
    /// <param name="source">Declarations and a program that gives true where all is well.</param>
    /// <returns>The emitted files.</returns>
    public string Run(string source)
    {
        var library = Compile("NetGen", "src/NetGen/", SourceFiles.OfLibrary);
        var generator = Load(Compile("NetGen.Generator", "generator/", SourceFiles.OfGenerator, typeof(Compilation), typeof(CSharpCompilation))).GetType("NetGen.Generator.NetworkGenerator", throwOnError: true)!;
        var user = CSharpCompilation.Create(
            "User", [Compiler.Parse(source, "User.cs")], [.. Compiler.SystemReferences, MetadataReference.CreateFromImage(library)], Options);
        var driver = CSharpGeneratorDriver
            .Create([((IIncrementalGenerator)Activator.CreateInstance(generator)!).AsSourceGenerator()], parseOptions: (CSharpParseOptions)user.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(user, out var completed, out var diagnostics);
        Assert.Empty(diagnostics);
        var program = Load(Compiler.Emit(completed), library).GetType("Program", throwOnError: true)!;
        Assert.True((bool)program.GetMethod("Run")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!);
        return string.Concat(driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString()));
    }

    private static CSharpCompilationOptions Options { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);

    private byte[] Compile(string name, string folder, IReadOnlyList<string> files, params Type[] references) => Compiler.Emit(CSharpCompilation.Create(
        name,
        files.Union(_texts.Keys.Where(file => file.StartsWith(Path.Combine(Root, folder), StringComparison.Ordinal)))
            .Select(file => Compiler.Parse(_texts.TryGetValue(file, out var text) ? text : File.ReadAllText(file), file))
            .Append(Compiler.Parse(SourceFiles.ImplicitUsings, "ImplicitUsings.cs")),
        [.. Compiler.SystemReferences, .. references.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))],
        Options));

    private static Assembly Load(byte[] image, byte[]? library = null)
    {
        var context = new AssemblyLoadContext(null);
        if (library is not null)
        {
            context.LoadFromStream(new MemoryStream(library));
        }

        return context.LoadFromStream(new MemoryStream(image));
    }
}
