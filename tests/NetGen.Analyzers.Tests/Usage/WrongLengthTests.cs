using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Tests;

/// <summary>NG1406: which lengths a network does not take.</summary>
public sealed class WrongLengthTests
{
    private const string ClassifyFive = "'Net.Classify' takes one row of 4 values, but this span holds 5. Pass one row at a time.";

    [Fact]
    public Task Classify_takes_one_row() => UsageCode.Expect(
        "void M(Net net, Gate gate) { net.Classify({|NG1406:new float[5]|}); net.Classify({|NG1406:new float[8]|}); gate.Classify(input: {|NG1406:default|}); net.Classify(new float[4]); }",
        ClassifyFive,
        "'Net.Classify' takes one row of 4 values, but this span holds 8. Pass one row at a time.",
        "'Gate.Classify' takes one row of 2 values, but this span holds 0. Pass one row at a time.");

    [Fact]
    public Task Forward_that_returns_the_output_takes_one_row() => UsageCode.ExpectFile(
        "[Layer(4, 1)] partial class Curve; class User { float M(Curve net) => net.Forward({|NG1406:new float[8]|}) + net.Forward(new float[4]); }",
        "'Curve.Forward' takes one row of 4 values, but this span holds 8. Pass one row, or with several rows a second span, for their outputs.");

    [Fact]
    public Task A_Forward_of_one_span_that_the_user_wrote_is_not_checked() => UsageCode.ExpectFile(
        "[Layer(4, 1)] partial class Curve { public float Forward(ReadOnlySpan<float> x) => x.Length; } class User { float M(Curve net) => net.Forward(new float[8]); }");

    [Theory]
    [InlineData("[Layer(4, 1)] public partial class Curve { }", 1)]
    [InlineData("[Layer(4, 1)] public partial class Curve { public float Forward(ReadOnlySpan<float> x) => x.Length; }", 0)]
    public async Task Whose_Forward_it_is_shows_in_a_referenced_assembly_too(string library, int expected)
    {
        using var image = new MemoryStream();
        Assert.True(Analysis.Generate(Analysis.Compile(library)).Emit(image).Success);
        var user = Analysis.Compile("class User { float M(Curve net) => net.Forward(new float[8]); }")
            .WithAssemblyName("Consumer").AddReferences(MetadataReference.CreateFromImage(image.ToArray()));

        Assert.Equal(expected, (await Analysis.Analyze(user)).Count(found => found.Id == "NG1406"));
    }

    [Fact]
    public Task Forward_takes_whole_rows() => UsageCode.Expect(
        "void M(Net net, float[] x, float[] y) { net.Forward({|NG1406:new float[7]|}, y); net.Forward(x, {|NG1406:new float[4]|}); }",
        "A row of inputs of 'Net' has 4 values, but this span holds 7, which is no whole number of rows. Pass 4 for each row.",
        "A row of outputs of 'Net' has 3 values, but this span holds 4, which is no whole number of rows. Pass 3 for each row.");

    [Theory]
    [InlineData("4", "6", "1 row of inputs needs 3 outputs, 3 for each, but this span holds 6. Pass as many rows of both.")]
    [InlineData("8", "3", "2 rows of inputs need 6 outputs, 3 for each, but this span holds 3. Pass as many rows of both.")]
    [InlineData("8", "0", "2 rows of inputs need 6 outputs, 3 for each, but this span holds 0. Pass as many rows of both.")]
    [InlineData("0", "3", "0 rows of inputs need 0 outputs, 3 for each, but this span holds 3. Pass as many rows of both.")]
    public Task Forward_takes_as_many_rows_of_both(string inputs, string outputs, string message) =>
        UsageCode.Expect($"void M(Net net) {{ net.Forward(new float[{inputs}], {{|NG1406:new float[{outputs}]|}}); }}", message);

    [Fact]
    public Task A_call_is_marked_once() => UsageCode.Expect(
        "void M(Net net) { net.Forward({|NG1406:new float[7]|}, new float[5]); }",
        "A row of inputs of 'Net' has 4 values, but this span holds 7, which is no whole number of rows. Pass 4 for each row.");

    [Theory]
    [InlineData("4, 3")]
    [InlineData("8, 6")]
    [InlineData("4000, 3000")]
    [InlineData("0, 0")]
    public Task Forward_with_as_many_rows_of_both_is_fine(string lengths)
    {
        var parts = lengths.Split(", ");
        return UsageCode.Expect($"void M(Net net) {{ net.Forward(new float[{parts[0]}], new float[{parts[1]}]); }}");
    }

    [Theory]
    [InlineData("{|NG1406:new float[6]|}, new int[1]", "A row of inputs of 'Net' has 4 values, but this span holds 6, which is no whole number of rows. Pass 4 for each row.")]
    [InlineData("{|NG1406:new float[0]|}, new int[0]", "A batch has at least 1 row, of 4 values, but this span holds 0. Pass a row.")]
    [InlineData("{|NG1406:new float[36]|}, new int[9]", "The batch holds 9 rows, but its trainer takes at most 8. Pass fewer rows, or create the trainer with a larger batchSize.")]
    [InlineData("new float[8], {|NG1406:new int[3]|}", "2 rows of inputs need 2 targets, 1 for each, but this span holds 3. Pass as many rows of both.")]
    [InlineData("x, {|NG1406:new int[0]|}", "A batch has at least 1 row, of 1 value, but this span holds 0. Pass a row.")]
    [InlineData("x, {|NG1406:new int[9]|}", "The batch holds 9 rows, but its trainer takes at most 8. Pass fewer rows, or create the trainer with a larger batchSize.")]
    public async Task A_step_on_classes_takes_one_for_each_row(string arguments, string message)
    {
        await UsageCode.Expect($"void M(Net net, float[] x) {{ var trainer = net.CreateTrainer(new Adam(), batchSize: 8); trainer.Step({arguments}); }}", message);
        await UsageCode.Expect($"void M(Net net, float[] x) {{ net.CreateTrainer(new Adam(), 8).Backward({arguments}); }}", message);
    }

    [Theory]
    [InlineData("new float[8], {|NG1406:new float[2]|}", "2 rows of inputs need 4 targets, 2 for each, but this span holds 2. Pass as many rows of both.")]
    [InlineData("x, {|NG1406:new float[3]|}", "A row of targets of 'Line' has 2 values, but this span holds 3, which is no whole number of rows. Pass 2 for each row.")]
    [InlineData("x, {|NG1406:new float[18]|}", "The batch holds 9 rows, but its trainer takes at most 8. Pass fewer rows, or create the trainer with a larger batchSize.")]
    public async Task A_step_on_values_takes_a_row_for_each_row(string arguments, string message)
    {
        await UsageCode.Expect($"void M(Line net, float[] x) {{ var trainer = net.CreateTrainer(new Adam(), batchSize: 8); trainer.Step({arguments}); }}", message);
        await UsageCode.Expect($"void M(Line net, float[] x) {{ ITrainer trainer = net.CreateTrainer(new Adam(), 2 * 4); trainer.Backward({arguments}); }}", message);
    }

    [Theory]
    [InlineData("new float[4], new int[1]")]
    [InlineData("new float[32], new int[8]")]
    [InlineData("x, new int[8]")]
    [InlineData("new float[32], y")]
    public Task A_batch_that_fits_is_fine(string arguments) => UsageCode.Expect(
        $"void M(Net net, float[] x, int[] y) {{ var trainer = net.CreateTrainer(new Adam(), batchSize: 8); trainer.Step({arguments}); trainer.Backward({arguments}); }}");

    [Fact]
    public Task A_step_on_weighted_rows_takes_a_weight_for_each() => UsageCode.Expect(
        "void M(Net net, Line line, float[] w) { var trainer = net.CreateTrainer(new Adam(), 8); trainer.Step(new float[8], new int[2], {|NG1406:new float[3]|}); trainer.Step(new float[8], {|NG1406:new int[3]|}, w); "
        + "trainer.Backward(new float[8], new int[2], new float[2]); line.CreateTrainer(new Adam(), 8).Backward(new float[4], new float[2], {|NG1406:new float[2]|}); }",
        "2 rows of inputs need 2 weights, 1 for each, but this span holds 3. Pass as many rows of both.",
        "2 rows of inputs need 2 targets, 1 for each, but this span holds 3. Pass as many rows of both.",
        "1 row of inputs needs 1 weight, 1 for each, but this span holds 2. Pass as many rows of both.");

    [Fact]
    public Task A_loss_function_and_its_state_are_no_targets() => UsageCode.Expect(
        "void M(Net net, Line line) { var trainer = net.CreateTrainer(new Adam(), 8); trainer.Step(new float[8], new float[5], static (_, _, five) => five[0]); "
        + "ITrainer other = line.CreateTrainer(new Adam(), 8); other.Step(new float[8], static (outputs, _) => outputs[0]); other.Step(new float[8], new float[5], static (_, _, five) => five[0]); }");

    [Fact]
    public Task A_trainer_in_a_field_is_known_by_its_type() => UsageCode.Expect(
        "private readonly Net.Trainer<Sgd> _trainer = new Net().CreateTrainer(new Sgd(0.1f), 2); void M() { _trainer.Step({|NG1406:new float[5]|}, new int[1]); _trainer.Step(new float[400], new int[100]); }",
        "A row of inputs of 'Net' has 4 values, but this span holds 5, which is no whole number of rows. Pass 4 for each row.");

    [Fact]
    public Task Calls_with_a_question_mark_are_seen() =>
        UsageCode.Expect("void M(Net net) { net?.Classify({|NG1406:new float[5]|}); }", ClassifyFive);

    [Fact]
    public Task A_type_parameter_that_is_a_network_is_one() =>
        UsageCode.Expect("void M<T>(T net) where T : Net { net.Classify({|NG1406:new float[5]|}); }", ClassifyFive);

    [Fact]
    public Task A_derived_class_without_layers_has_its_bases() =>
        UsageCode.ExpectFile("class Own : Net { void M() { Classify({|NG1406:new float[5]|}); base.Classify(new float[4]); } }", ClassifyFive);

    [Fact]
    public Task A_derived_network_has_its_own() => UsageCode.ExpectFile(
        "[Layer(5, 2, Act = Softmax)] partial class Own : Net { } class User { void M(Own own, Net net) { own.Classify(new float[5]); own.Classify({|NG1406:new float[4]|}); net.Classify(new float[4]); } }",
        "'Own.Classify' takes one row of 5 values, but this span holds 4. Pass one row at a time.");

    [Fact]
    public Task A_nested_generic_network_is_one() => UsageCode.ExpectFile(
        "public partial class Outer<T> { [Layer(2, 2, Act = Softmax)] public partial class Inner { } } class User { void M(Outer<int>.Inner net) { net.Classify({|NG1406:new float[3]|}); } }",
        "'Inner.Classify' takes one row of 2 values, but this span holds 3. Pass one row at a time.");

    [Fact]
    public async Task Top_level_statements_are_code_too()
    {
        var found = await UsageCode.InProgram("var net = new Net(); var row = new float[5]; var n = 4; Console.WriteLine(net.Classify(row)); net.Classify(new float[n]); foreach (var i in row) { net.Classify(row.AsSpan(..3)); }");
        Assert.Equal(["NG1406 row", "NG1406 row.AsSpan(..3)"], found);
    }
}
