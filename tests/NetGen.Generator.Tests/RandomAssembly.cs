namespace NetGen.Generator.Tests;

/// <summary>Networks of some declarations in one assembly on disk.</summary>
public class RandomAssembly : IDisposable
{
    private static readonly int[] Widths = [512, 256, 128];

    private readonly Dictionary<int, Task<string>> _runs = [];

    internal RandomAssembly(IEnumerable<string> declarations)
    {
        string[] networks = [.. declarations.Select((declaration, index) => $"{declaration} public partial class Net{index:000};")];
        Count = networks.Length;
        Path = System.IO.Path.GetTempFileName();
        File.WriteAllBytes(Path, Compiler.Emit(Compiler.Generate(Compiler.Compilation("using NetGen;\n" + string.Join('\n', networks))).Output));
    }

    public int Count { get; }

    public string Path { get; }

    /// <summary>The comparison that <see cref="StartAtEveryWidth"/> has started; null without it.</summary>
    internal Task<string>? StartedAt(int width) => _runs.GetValueOrDefault(width);

    public void Dispose()
    {
        Task.WhenAll(_runs.Values).ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        File.Delete(Path);
        GC.SuppressFinalize(this);
    }

    /// <summary>Side by side, for they leave cores idle one by one.</summary>
    protected void StartAtEveryWidth()
    {
        foreach (var width in Widths)
        {
            _runs[width] = Task.Run(() => ComparisonProgram.RunAt(width, Path));
        }
    }
}
