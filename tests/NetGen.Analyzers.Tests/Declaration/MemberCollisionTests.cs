namespace NetGen.Analyzers.Tests;

public sealed class MemberCollisionTests
{
    [Theory]
    [InlineData("int InputSize;", "InputSize")]
    [InlineData("void Initialize(ulong seed) { }", "Initialize")]
    [InlineData("string Info => null;", "Info")]
    [InlineData("public int Forward;", "Forward")]
    [InlineData("class Trainer<T>;", "Trainer")]
    [InlineData("void Forward(System.ReadOnlySpan<float> x, System.Span<float> y) { }", "Forward")]
    public Task A_member_that_is_generated_too_marks_the_class(string member, string name) => Analysis.Expect(
        $"[Layer(4, 3)] partial class {{|NG1008:Net|}} {{ {member} }}",
        $"'Net.{name}' is generated from the layers, so the class cannot have its own. Rename or remove yours.");

    [Fact]
    public Task A_class_with_the_name_of_a_generated_member_is_marked() => Analysis.Expect(
        "[Layer(4, 3)] partial class {|NG1008:Layers|};",
        "'Layers.Layers' is generated from the layers, so the class cannot have its own. Rename or remove yours.");

    [Theory]
    [InlineData("void Initialize(int seed) { }")]
    [InlineData("void Forward(float[] x) { }")]
    [InlineData("class Trainer;")]
    [InlineData("int inputSize;")]
    public Task Overloads_and_near_names_are_fine(string member) =>
        Analysis.Expect($"[Layer(4, 3)] partial class Net {{ {member} }}");

    [Fact]
    public Task LoadPretrained_is_generated_for_networks_with_weights() => Analysis.Expect(
        "[Network(Weights = \"digits.safetensors\")] [Layer(64, 32, Act = Tanh)] [Layer(32, 10, Act = Softmax)] partial class {|NG1008:Net|} { static void LoadPretrained() { } }",
        "'Net.LoadPretrained' is generated from the layers, so the class cannot have its own. Rename or remove yours.");

    [Fact]
    public Task LoadPretrained_of_your_own_is_fine_without_weights() =>
        Analysis.Expect("[Layer(4, 3)] partial class Net { static void LoadPretrained() { } }");

    [Fact]
    public Task An_abstract_member_that_cannot_be_overridden_marks_the_class() => Analysis.Expect(
        "abstract class Base { public abstract int InputSize { get; } } [Layer(4, 3)] partial class {|NG1008:Net|} : Base;",
        "'Net.InputSize' is generated from the layers and cannot override the abstract 'InputSize' of a base class. Rename that one.");

    [Fact]
    public Task An_explicit_member_that_is_generated_too_marks_the_class() => Analysis.Expect(
        "[Layer(4, 3)] partial class {|NG1008:Net|} { static Net INetwork<Net>.Create(ulong seed) => null; void INetwork<Net>.Forward(ReadOnlySpan<float> x, Span<float> y) { } }",
        "'INetwork.Create' is implemented by the generated half of 'Net', so the class cannot have its own. Remove yours.");

    [Fact]
    public Task Members_of_a_base_class_are_overridden_or_hidden() => Analysis.Expect(
        "abstract class Base { public abstract void Initialize(ulong seed); public int InputSize => 1; public abstract int Classify(ReadOnlySpan<float> input, int extra); } [Layer(4, 3)] abstract partial class Net : Base;");

    [Fact]
    public async Task Generated_members_do_not_collide_with_themselves()
    {
        var generated = Analysis.Generate(Analysis.Compile("[Layer(4, 3, Act = Softmax)] partial class Net;"));
        Assert.NotEmpty(generated.GetTypeByMetadataName("Net")!.GetMembers("Classify"));
        Assert.Empty(await Analysis.Analyze(generated));
    }
}
