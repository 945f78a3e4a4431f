namespace NetGen.Generator.Tests;

/// <summary>Networks of some declarations in one assembly on disk.</summary>
public class RandomAssembly : IDisposable
{
    internal RandomAssembly(IEnumerable<string> declarations)
    {
        string[] networks = [.. declarations.Select((declaration, index) => $"{declaration} public partial class Net{index:000};")];
        Count = networks.Length;
        Path = System.IO.Path.GetTempFileName();
        File.WriteAllBytes(Path, Compiler.Emit(Compiler.Generate(Compiler.Compilation("using NetGen;\n" + string.Join('\n', networks))).Output));
    }

    public int Count { get; }

    public string Path { get; }

    public void Dispose()
    {
        File.Delete(Path);
        GC.SuppressFinalize(this);
    }
}
