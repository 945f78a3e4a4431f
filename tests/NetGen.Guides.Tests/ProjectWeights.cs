using Microsoft.Build.Utilities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NetGen.Build;

namespace NetGen.Guides.Tests;

/// <summary>The weight file that every program's project has, as a build gives it to the compiler.</summary>
internal sealed class ProjectWeights : AdditionalText
{
    public const string Name = "digits.safetensors";

    private static readonly Lazy<SourceText> Description = new(Describe);

    public static string File { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Files", Name);

    public static AnalyzerOptions Project { get; } = new([new ProjectWeights()], new Options());

    public override string Path => $"obj/netgen/{Name}.txt";

    public override SourceText GetText(CancellationToken cancellationToken = default) => Description.Value;

    private static SourceText Describe()
    {
        var folder = Directory.CreateTempSubdirectory("netgen-guides-");
        try
        {
            var (description, copy) = (System.IO.Path.Combine(folder.FullName, "description"), System.IO.Path.Combine(folder.FullName, "copy"));
            Assert.True(new DescribeWeights { Weights = [new TaskItem(File, new Dictionary<string, string> { ["Description"] = description, ["Copy"] = copy })] }.Execute());
            return SourceText.From(System.IO.File.ReadAllText(description));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new() { ["build_metadata.AdditionalFiles.NetGenWeights"] = Name });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
