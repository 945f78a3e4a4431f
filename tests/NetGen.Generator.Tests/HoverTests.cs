using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests;

/// <summary>What an IDE shows when the pointer rests on a network, asked of the service that IDEs ask.</summary>
public class HoverTests
{
    private const string Source = """
        using NetGen;
        namespace App;
        [Layer(784, 128, Init = Init.Xavier, Act = Act.Tanh, Dropout = 0.1)]
        [Layer(128, 64, Act = Act.ReLU, Name = "middle")]
        [Layer(64, 10, Act = Act.Softmax)]
        public partial class Net { }
        public static class Use
        {
            public static object Create() => new Net(7);
            public static object Data() => Net.Info;
        }
        """;

    private const string Table = """
        layer   shape      parameters  initializer  std      activation         output std  gradient std
        layer1  784 → 128  100,480     Xavier       0.04683  Tanh, dropout 0.1  0.702       0.0752
        middle  128 → 64   8,256       He           0.125    ReLU               0.611       0.117
        layer3  64 → 10    650         Xavier       0.1644   Softmax            0.0948      0.315
        """;

    [Theory]
    [InlineData("class Net", 6)]
    [InlineData("new Net(7)", 4)]
    [InlineData("Net.Info", 4)]
    public async Task It_shows_the_layers_and_what_is_predicted(string at, int offset)
    {
        var text = await Hover(Source, at, offset);

        Assert.Contains(Table, text, StringComparison.Ordinal);
        Assert.Contains("109,386 parameters (437,544 bytes), 109,184 multiply-adds per row.", text, StringComparison.Ordinal);
        Assert.Contains("Predicted: output and gradient std, and a first loss of 2.71 (2.3 by chance).", text, StringComparison.Ordinal);
    }

    /// <summary>Every kind has a row with its figures, whether it has weights or not.</summary>
    [Fact]
    public async Task It_shows_images_with_what_becomes_of_them()
    {
        const string LeNet = """
            using NetGen;
            [Input(28, 28, 1)]
            [Conv2D(1, 6, 5, Act = Act.ReLU)]
            [MaxPool2D(2)]
            [Conv2D(6, 16, 5, Act = Act.ReLU)]
            [MaxPool2D(2)]
            [Flatten]
            [Layer(256, 120, Act = Act.ReLU)]
            [Layer(120, 84, Act = Act.ReLU)]
            [Layer(84, 10, Act = Act.Softmax)]
            public partial class LeNet { }
            """;
        var text = await Hover(LeNet, "class LeNet", 6);

        Assert.Contains(
            """
            layer   shape              parameters  initializer  std      activation  output std  gradient std
            layer1  28x28x1 → 24x24x6  156         He           0.2828   ReLU        0.829       0.0324
            layer2  24x24x6 → 12x12x6  0                                 Linear      0.973       0.0669
            layer3  12x12x6 → 8x8x16   2,416       He           0.1155   ReLU        1.46        0.0434
            layer4  8x8x16 → 4x4x16    0                                 Linear      1.79        0.102
            layer5  4x4x16 → 256       0                                 Linear      1.79        0.101
            layer6  256 → 120          30,840      He           0.08839  ReLU        2.09        0.104
            layer7  120 → 84           10,164      He           0.1291   ReLU        2.09        0.123
            layer8  84 → 10            850         Xavier       0.1459   Softmax     0.22        0.372
            """,
            text,
            StringComparison.Ordinal);
        Assert.Contains("Predicted for independent pixels: output and gradient std, and a first loss of 5.62 (2.3 by chance).", text, StringComparison.Ordinal);
    }

    /// <summary>What initial weights would do says nothing of a file's.</summary>
    [Fact]
    public async Task Nothing_is_predicted_of_given_weights()
    {
        var text = await Hover(Source.Replace("[Layer(784", "[Network(Weights = \"boots.safetensors\")]\n[Layer(784", StringComparison.Ordinal), "class Net", 6);

        Assert.Contains(
            """
            layer   shape      parameters  initializer  std      activation
            layer1  784 → 128  100,480     Xavier       0.04683  Tanh, dropout 0.1
            middle  128 → 64   8,256       He           0.125    ReLU
            layer3  64 → 10    650         Xavier       0.1644   Softmax
            """,
            text,
            StringComparison.Ordinal);
        Assert.Contains("Initializers are those of a new network; of the weights that LoadPretrained() gives nothing is predicted.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Predicted:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_for_which_inputs_where_they_are_declared() => Assert.Contains(
        "Predicted for inputs of mean 0 and standard deviation 57.7: output and gradient std",
        await Hover(Source.Replace("[Layer(784", "[Network(InputStd = 57.7)] [Layer(784", StringComparison.Ordinal), "class Net", 6),
        StringComparison.Ordinal);

    [Fact]
    public async Task The_class_shows_its_summary_first() => Assert.Contains(
        "A network of 3 layers, 784 → 128 → 64 → 10, trained with SoftmaxCrossEntropy.", await Hover(Source, "class Net", 6), StringComparison.Ordinal);

    /// <summary>A hover shows one summary and one remarks: the user's come first where there are any.</summary>
    [Fact]
    public async Task A_users_own_summary_stays_and_the_table_follows()
    {
        var text = await Hover(Source.Replace("[Layer(784", "/// <summary>Tells boots from bags.</summary>\n[Layer(784", StringComparison.Ordinal), "class Net", 6);
        Assert.Contains("Tells boots from bags.", text, StringComparison.Ordinal);
        Assert.Contains("layer1  784 → 128", text, StringComparison.Ordinal);
    }

    /// <summary>The class shows the user's own, and what is generated still shows the table.</summary>
    [Theory]
    [InlineData("new Net(7)", 4)]
    [InlineData("Net.Info", 4)]
    public async Task Where_the_user_has_remarks_the_table_is_on_the_members(string at, int offset)
    {
        var documented = Source.Replace("[Layer(784", "/// <remarks>Trained on shoes.</remarks>\n[Layer(784", StringComparison.Ordinal);

        Assert.Contains("layer1  784 → 128", await Hover(documented, at, offset), StringComparison.Ordinal);
        var onClass = await Hover(documented, "class Net", 6);
        Assert.Contains("Trained on shoes.", onClass, StringComparison.Ordinal);
        Assert.DoesNotContain("layer1", onClass, StringComparison.Ordinal);
    }

    private static async Task<string> Hover(string source, string at, int offset)
    {
        var (output, _) = Compiler.Generate(Compiler.Compilation(source));
        using var workspace = new AdhocWorkspace(MefHostServices.DefaultHost);
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Networks", "Networks", LanguageNames.CSharp,
            compilationOptions: output.Options, parseOptions: output.SyntaxTrees.First().Options, metadataReferences: output.References));
        var documents = output.SyntaxTrees.Select(tree => (Tree: tree, Document: workspace.AddDocument(project.Id, Path.GetFileName(tree.FilePath), tree.GetText()))).ToArray();

        var document = workspace.CurrentSolution.GetDocument(documents[0].Document.Id)!;
        var position = source.IndexOf(at, StringComparison.Ordinal) + offset;
        var info = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, position);
        return string.Join("\n", info!.Sections.Select(section => section.Text)).ReplaceLineEndings("\n");
    }
}
