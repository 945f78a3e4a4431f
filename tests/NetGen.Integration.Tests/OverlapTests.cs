namespace NetGen.Integration.Tests;

/// <summary>Outputs over inputs have the bits of outputs elsewhere, or are refused.</summary>
public class OverlapTests
{
    private const int Rows = 300;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(49)]
    [InlineData(Rows)]
    public void In_place_gives_the_same_bits_where_rows_of_outputs_are_no_longer(int rows)
    {
        AssertRightInPlace(new Classifier(1), rows);
        AssertRightInPlace(new Mixture(1), rows);
        AssertRightInPlace(new Broad(1), rows);
        AssertRightInPlace(new Curve(1), rows);
        AssertRightInPlace(new Judge(1), rows);
        AssertRightInPlace(new Binary(1), rows);
        AssertRightInPlace(new HalfVectors(1), rows);
        AssertRightInPlace(new OwnConstructor("same"), rows);
        AssertRightInPlace(new Autoencoder(1), rows);
        AssertRightInPlace(new Wide(1), Math.Min(rows, 49));
        var narrow = new Int8Net(1);
        AssertRightInPlace(narrow, rows);
        narrow.Quantize();
        AssertRightInPlace(narrow, rows);
        var halves = new BFloat16Net(1);
        halves.Quantize();
        AssertRightInPlace(halves, rows);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(Rows)]
    public void Any_other_overlap_is_refused_and_nothing_is_written(int rows)
    {
        AssertRefusedElsewhere(new Classifier(1), rows);
        AssertRefusedElsewhere(new Broad(1), rows);
        AssertRefusedElsewhere(new Curve(1), rows);
        AssertRefusedElsewhere(new Autoencoder(1), rows);
        AssertRefusedElsewhere(new Growing(1), rows);
        var narrow = new Int8Net(1);
        narrow.Quantize();
        AssertRefusedElsewhere(narrow, rows);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Longer_rows_of_outputs_are_refused_even_where_both_start_together(int rows)
    {
        var (network, memory) = (new Growing(1), RandomData.Values(8 * rows));
        var before = memory.ToArray();

        var exception = Assert.Throws<ArgumentException>(() => network.Forward(memory.AsSpan(0, 4 * rows), memory));

        Assert.Equal("output", exception.ParamName);
        Assert.Contains($"The output of {8 * rows} floats begins 0 bytes after the input of {4 * rows} floats and overlaps it", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, memory);
    }

    [Fact]
    public void Neighbours_in_one_buffer_do_not_overlap()
    {
        var network = new Growing(1);
        var expected = new float[8];
        var memory = RandomData.Values(20);
        network.Forward(memory.AsSpan(8, 4), expected);
        var input = memory[8..12];

        network.Forward(memory.AsSpan(8, 4), memory.AsSpan(12, 8));
        network.Forward(memory.AsSpan(8, 4), memory.AsSpan(0, 8));

        Assert.Equal([.. expected, .. input, .. expected], memory);
        network.Forward([], memory.AsSpan(3, 0));
    }

    [Fact]
    public void Nothing_is_allocated_in_place()
    {
        var (network, memory) = (new Curve(1), RandomData.Values(Rows));
        void Call()
        {
            network.Forward(memory, memory, threads: 2);
            network.Forward(memory.AsSpan(0, 1), memory.AsSpan(0, 1));
        }

        Allocations.AssertNone(Call);
    }

    [Fact]
    public void Parameters_are_no_place_for_inputs_outputs_or_weights()
    {
        var network = new Classifier(1);
        var memory = ((INetwork<Classifier>)network).Parameters.Memory;
        var before = memory.Span.ToArray();
        var (trainer, inputs) = (network.CreateTrainer(new Sgd(), 2), RandomData.Values(128));

        AssertRefused("inputs", () => trainer.Step(memory.Span[..128], [1, 2]));
        AssertRefused("output", () => network.Forward(inputs, memory.Span[..20]));
        AssertRefused("output", () => network.Forward(RandomData.Values(64 * 200), memory.Span[..2000], 2));
        AssertRefused("weight", () => network.Layers[0].SetWeight(memory.Span[..2048]));
        AssertRefused("destination", () => network.Layers[0].CopyWeightTo(memory.Span[..2048]));

        Assert.Equal(before, memory.Span.ToArray());
    }

    private static void AssertRefused(string parameter, Action call) => Assert.Equal(parameter, Assert.Throws<ArgumentException>(call).ParamName);

    private static void AssertRightInPlace<TNetwork>(TNetwork network, int rows) where TNetwork : class, INetwork<TNetwork>
    {
        var (inputs, outputs) = (TNetwork.Info.InputSize, TNetwork.Info.OutputSize);
        var (values, expected) = (RandomData.Values(rows * inputs), new float[rows * outputs]);
        network.Forward(values, expected);
        foreach (var threads in new[] { 1, 3 })
        {
            var memory = values.ToArray();
            network.Forward(memory, memory.AsSpan(0, rows * outputs), threads);
            Assert.Equal(expected, memory[..(rows * outputs)]);
            Assert.Equal(values[(rows * outputs)..], memory[(rows * outputs)..]);
        }
    }

    private static void AssertRefusedElsewhere<TNetwork>(TNetwork network, int rows) where TNetwork : class, INetwork<TNetwork>
    {
        var (inputs, outputs) = (rows * TNetwork.Info.InputSize, rows * TNetwork.Info.OutputSize);
        var memory = RandomData.Values(outputs + inputs + outputs);
        var before = memory.ToArray();
        foreach (var start in new[] { 1, outputs - 1, outputs + 1, outputs + inputs - 1 }.Where(start => start > 0 && start != outputs && start < outputs + inputs))
        {
            AssertRefused("output", () => network.Forward(memory.AsSpan(outputs, inputs), memory.AsSpan(start, outputs)));
            AssertRefused("output", () => network.Forward(memory.AsSpan(outputs, inputs), memory.AsSpan(start, outputs), 3));
        }

        Assert.Equal(before, memory);
    }
}
