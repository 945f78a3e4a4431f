namespace NetGen.Integration.Tests;

/// <summary>Nothing is allocated after the first call.</summary>
public class AllocationTests
{
    private readonly Classifier _classifier = new();
    private readonly Mixture _mixture = new();
    private readonly Wide _wide = new();
    private readonly float[] _inputs = RandomData.Values(70 * 64);
    private readonly float[] _outputs = new float[70 * 10];
    private readonly int[] _classes = RandomData.Classes(70, 10);

    [Fact]
    public void Forward_of_one_row() => Allocations.AssertNone(() => _classifier.Forward(_inputs.AsSpan(0, 64), _outputs.AsSpan(0, 10)));

    [Fact]
    public void Forward_of_a_batch() => Allocations.AssertNone(() => _classifier.Forward(_inputs, _outputs));

    [Fact]
    public void Forward_with_scratch_too_large_for_the_stack()
    {
        Allocations.AssertNone(() => _wide.Forward(_inputs.AsSpan(0, 3), _outputs.AsSpan(0, 2)));
        Allocations.AssertNone(() => _wide.Forward(_inputs.AsSpan(0, 150), _outputs.AsSpan(0, 100)));
    }

    [Fact]
    public void Classify() => Allocations.AssertNone(() => _classifier.Classify(_inputs.AsSpan(0, 64)));

    [Fact]
    public void Step_and_Backward()
    {
        var trainer = _classifier.CreateTrainer(new Adam(), 70);

        Allocations.AssertNone(() => trainer.Step(_inputs, _classes));
        Allocations.AssertNone(() => trainer.Backward(_inputs, _classes));
    }

    [Fact]
    public void Step_with_clipping()
    {
        var trainer = _classifier.CreateTrainer(new Sgd(), 70);
        trainer.MaxGradientNorm = 0.5f;

        Allocations.AssertNone(() => trainer.Step(_inputs, _classes));
    }

    [Fact]
    public void Step_with_dropout()
    {
        var trainer = _mixture.CreateTrainer(new AdamW(), 8);

        Allocations.AssertNone(() => trainer.Step(_inputs.AsSpan(0, 160), _outputs.AsSpan(0, 16)));
    }

    [Fact]
    public void Several_threads()
    {
        var broad = new Broad();
        var (inputs, outputs, targets) = (RandomData.Values(200 * 150), new float[200 * 17], new float[200 * 17]);
        var trainer = broad.CreateTrainer(new Adam(), 200);
        trainer.Threads = 2;

        Allocations.AssertNone(() => broad.Forward(inputs, outputs, threads: 2));
        Allocations.AssertNone(() => trainer.Step(inputs, targets));
        Allocations.AssertNone(() => trainer.Backward(inputs, targets));
        trainer.MaxGradientNorm = 0.5f;
        Allocations.AssertNone(() => trainer.Step(inputs, targets));
    }
}
