using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Rules;

namespace NetGen.Analyzers.Tests;

/// <summary>Where a file gives the weights, no rule speaks of initial ones or of another design, and no fix changes what is computed.</summary>
public sealed class GivenWeightsTests
{
    /// <summary>The rules about initial weights, what follows from them, and design. Every other rule holds as ever.</summary>
    private static readonly string[] Silent =
    [
        "NG1004", "NG1018", "NG1019",
        "NG1101", "NG1102", "NG1103", "NG1104", "NG1105", "NG1106", "NG1107", "NG1108", "NG1109", "NG1110", "NG1112",
        "NG1201", "NG1202", "NG1203", "NG1204", "NG1205", "NG1206", "NG1207", "NG1208", "NG1209", "NG1210",
        "NG1301", "NG1302", "NG1304", "NG1306", "NG1307", "NG1308",
        "NG1401", "NG1403",
    ];

    public static TheoryData<string> Ids => [.. RuleSamples.Ids];

    /// <summary>Whether the file is there, is not the question here.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_rule_speaks_or_not(string id)
    {
        var found = await Analysis.Analyze(Analysis.Generate(Compile(id)));

        Assert.Equal(Silent.Contains(id) ? [] : [id], found.Select(diagnostic => diagnostic.Id).Where(other => other == id || !IsAboutFiles(other)));
        Assert.All(found.SelectMany(diagnostic => RemedyProperties.Read(diagnostic.Properties)), AssertKeepsOutputs);
    }

    [Fact]
    public void The_list_of_pages_names_the_silent_rules()
    {
        var index = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", "README.md")).ReplaceLineEndings(" ");
        string[] whole = ["NG11", "NG12"];
        Assert.Contains(
            string.Join(", ", Silent.Select(id => whole.FirstOrDefault(group => id.StartsWith(group, StringComparison.Ordinal)) is { } group ? $"{group}xx" : id).Distinct().SkipLast(1)) + $" and {Silent[^1]}, which",
            index,
            StringComparison.Ordinal);
    }

    /// <summary>Three sigmoids, as in files trained so: with Tanh, as NG1206 would have them, the same weights answer otherwise.</summary>
    [Fact]
    public async Task A_stack_of_sigmoids_is_what_the_file_says() => Assert.Empty(await Analysis.Analyze(
        Analysis.Generate(Analysis.Compile(
            "[Network(Weights = \"s.safetensors\")] [Layer(10, 20, Act = Sigmoid)] [Layer(20, 20, Act = Sigmoid)] [Layer(20, 20, Act = Sigmoid)] [Layer(20, 1, Act = Sigmoid)] partial class Net;")),
        SampleWeights.InProject([new WeightText("s.safetensors", "netgen-weights\t1\n" + string.Concat(new[] { "20,10", "20,20", "20,20", "1,20" }.Select((shape, index) =>
            $"tensor\tF32\t{shape}\t\tlayer{index + 1}.weight\ntensor\tF32\t{shape.Split(',')[0]}\t\tlayer{index + 1}.bias\n")))])));

    [Theory]
    [InlineData("SoftmaxCrossEntropy", "Sigmoid", ", whose outputs are judged one by one. Use Loss = BinaryCrossEntropy where several labels may hold.")]
    [InlineData("SoftmaxCrossEntropy", "Tanh", ", whose outputs it would take as logits. Use Loss = Auto (MeanSquaredError) for values from -1 to 1.")]
    [InlineData("BinaryCrossEntropy", "ReLU", ", whose outputs it would take as logits. Use Loss = Auto (MeanSquaredError) for values that ReLU can give.")]
    [InlineData("BinaryCrossEntropy", "Softmax", ", whose classes exclude each other. Use Loss = SoftmaxCrossEntropy for one of several classes.")]
    [InlineData("Huber", "Softmax", ": where the network is sure and wrong, its gradient is almost 0. Use Loss = SoftmaxCrossEntropy for one of several classes.")]
    public async Task The_loss_of_a_further_training_may_change(string loss, string head, string rest)
    {
        var found = Assert.Single(await Analyze($"[Network(Loss = Loss.{loss}, Weights = \"a.safetensors\")] [Layer(6, 8, Act = Tanh)] [Layer(8, 3, Act = {head})] partial class Net;"));

        Assert.Equal($"NG1305 {loss} does not belong to a {head} head{rest}", $"{found.Id} {found.GetMessage(null)}");
        AssertKeepsOutputs(Assert.Single(RemedyProperties.Read(found.Properties)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Loss = Loss.MeanSquaredError, ")]
    public async Task One_softmax_is_1_whatever_the_weights(string loss)
    {
        var found = Assert.Single(await Analyze($"[Network({loss}Weights = \"a.safetensors\")] [Layer(6, 8, Act = Tanh)] [Layer(8, 1, Act = Softmax)] partial class Net;"));

        Assert.Equal("Softmax over one output is always 1, whatever the weights in 'a.safetensors'. Declare the activation that they were trained with.", found.GetMessage(null));
        Assert.Empty(RemedyProperties.Read(found.Properties));
    }

    private static async Task<IEnumerable<Diagnostic>> Analyze(string source) =>
        (await Analysis.AnalyzeGenerated(source)).Where(diagnostic => !IsAboutFiles(diagnostic.Id));

    private static bool IsAboutFiles(string id) => id.StartsWith("NG15", StringComparison.Ordinal);

    /// <summary>The rule's sample, its weights given by a file.</summary>
    private static CSharpCompilation Compile(string id)
    {
        const string Written = "[Network(";
        const string Weights = "Weights = \"given.safetensors\"";
        var sample = RuleSamples.Compile(id);
        var source = RuleSamples.Of(id);
        return source.Contains("Weights = ", StringComparison.Ordinal) ? sample
            : source.Contains(Written, StringComparison.Ordinal) ? Analysis.Compile(source.Replace(Written, $"{Written}{Weights}, ", StringComparison.Ordinal))
            : id == "NG1406" || id == "NG1407" ? Analysis.Compile(source.Replace("[Layer(8, 4)]", $"{Written}{Weights})] [Layer(8, 4)]", StringComparison.Ordinal))
            : RuleSamples.Compile(id, $"{Written}{Weights})] ");
    }

    private static void AssertKeepsOutputs(Remedy remedy) =>
        Assert.DoesNotContain(remedy.Edits, edit => edit.Value is not null && edit.Argument is "Act" or "act" or "inputs" or "outputs");
}
