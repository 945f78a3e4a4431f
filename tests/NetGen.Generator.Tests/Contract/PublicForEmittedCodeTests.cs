using System.ComponentModel;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NetGen.Generator.Tests.Baselines;

namespace NetGen.Generator.Tests.Contract;

/// <summary>What is public for emitted code alone: no more than it names, hidden from completion, and told in its remarks.</summary>
public sealed partial class PublicForEmittedCodeTests : IDisposable
{
    private static readonly string[] Namespaces = ["NetGen.Activations", "NetGen.Kernels", "NetGen.Losses"];

    /// <summary>Named by constraints of what emitted code calls.</summary>
    private static readonly string[] Constraints = ["IActivation", "ITile"];

    private static readonly string LibraryPath = Compiler.PathOf("LibraryPath");

    private readonly AssemblyLoadContext _context = new(null, isCollectible: true);
    private readonly Type[] _types;

    public PublicForEmittedCodeTests() => _types = _context.LoadFromAssemblyPath(LibraryPath).GetExportedTypes();

    public void Dispose() => _context.Unload();

    [Fact]
    public void It_is_named_by_emitted_code()
    {
        var words = Word().Matches(string.Join('\n', BaselineSources.All.Values.Append(EveryActivationAndLoss()).SelectMany(Code))).Select(match => match.Value).ToHashSet();

        Assert.Equal(Constraints, Names(type => Namespaces.Contains(type.Namespace) && !words.Contains(Name(type))));
    }

    [Fact]
    public void It_is_hidden_and_says_so()
    {
        var hidden = _types.Where(IsHidden).ToArray();
        var remarks = XDocument.Load(Path.ChangeExtension(LibraryPath, ".xml")).Descendants("member")
            .ToDictionary(member => (string)member.Attribute("name")!, member => member.Element("remarks")?.Value ?? "");

        Assert.Empty(Names(type => Namespaces.Contains(type.Namespace) && !IsHidden(type)));
        Assert.Equal(["EmbeddedWeights", "ParameterLayout", "TensorStorage", "TrainingMemory", "WeightLayout"], Names(type => type.Namespace == "NetGen" && IsHidden(type)));
        Assert.All(hidden, type => Assert.Contains("For generated code", remarks["T:" + type.FullName], StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_optimizer_is_written_with_is_not_hidden() =>
        Assert.Equal(["ISimd", "Simd128", "Simd256", "Simd512"], Names(type => type.Namespace == "NetGen.Simd" && !IsHidden(type)));

    [Fact]
    public void Only_generated_trainers_see_what_they_run() => Assert.All(
        _types.Where(type => type.Name is "NetworkTrainer`1" or "ClassTrainer`1" or "ValueTrainer`1")
            .SelectMany(type => type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(member => member is MethodBase { IsFamily: true }),
        member => Assert.True(IsHidden(member), member.ToString()));

    private static bool IsHidden(MemberInfo member) =>
        member.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never;

    private static string Name(Type type) => type.Name.Split('`')[0];

    private string[] Names(Func<Type, bool> which) => [.. _types.Where(which).Select(Name).Order(StringComparer.Ordinal)];

    private static string EveryActivationAndLoss() => "using NetGen;\n"
        + string.Concat(Enum.GetNames<Act>().Select(act => $"[Layer(20, 20, Act = Act.{act})] [Layer(20, 20)] public partial class Act{act};\n"))
        + string.Concat(Enum.GetNames<Loss>().Select(loss => $"[Network(Loss = Loss.{loss})] [Layer(20, 20, Act = Act.{Head(loss)})] public partial class Loss{loss};\n"));

    private static string Head(string loss) => loss switch
    {
        nameof(Loss.SoftmaxCrossEntropy) => nameof(Act.Softmax),
        nameof(Loss.BinaryCrossEntropy) => nameof(Act.Sigmoid),
        _ => nameof(Act.Linear),
    };

    /// <summary>Emitted lines without comments and values of enums, which bear the names of kernels.</summary>
    private static IEnumerable<string> Code(string declaration) => Compiler.Generate(Compiler.Compilation(declaration)).Result.GeneratedSources
        .SelectMany(source => source.SourceText.Lines)
        .Select(line => line.ToString().Split("//")[0])
        .Select(line => EnumValue().Replace(line, ""));

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(Act|Loss)\.\w+")]
    private static partial Regex EnumValue();
}
