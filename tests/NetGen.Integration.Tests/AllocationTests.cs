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
    public void Forward_of_one_row() => AssertNothingAllocated(() => _classifier.Forward(_inputs.AsSpan(0, 64), _outputs.AsSpan(0, 10)));

    [Fact]
    public void Forward_of_a_batch() => AssertNothingAllocated(() => _classifier.Forward(_inputs, _outputs));

    [Fact]
    public void Forward_with_scratch_too_large_for_the_stack()
    {
        AssertNothingAllocated(() => _wide.Forward(_inputs.AsSpan(0, 3), _outputs.AsSpan(0, 2)));
        AssertNothingAllocated(() => _wide.Forward(_inputs.AsSpan(0, 150), _outputs.AsSpan(0, 100)));
    }

    [Fact]
    public void Classify() => AssertNothingAllocated(() => _classifier.Classify(_inputs.AsSpan(0, 64)));

    [Fact]
    public void Step_and_Backward()
    {
        var trainer = _classifier.CreateTrainer(new Adam(), 70);

        AssertNothingAllocated(() => trainer.Step(_inputs, _classes));
        AssertNothingAllocated(() => trainer.Backward(_inputs, _classes));
    }

    [Fact]
    public void Step_with_clipping()
    {
        var trainer = _classifier.CreateTrainer(new Sgd(), 70);
        trainer.MaxGradientNorm = 0.5f;

        AssertNothingAllocated(() => trainer.Step(_inputs, _classes));
    }

    [Fact]
    public void Step_with_dropout()
    {
        var trainer = _mixture.CreateTrainer(new AdamW(), 8);

        AssertNothingAllocated(() => trainer.Step(_inputs.AsSpan(0, 160), _outputs.AsSpan(0, 16)));
    }

    [Fact]
    public void Several_threads()
    {
        var broad = new Broad();
        var (inputs, outputs, targets) = (RandomData.Values(200 * 150), new float[200 * 17], new float[200 * 17]);
        var trainer = broad.CreateTrainer(new Adam(), 200);
        trainer.Threads = 2;

        AssertNothingAllocated(() => broad.Forward(inputs, outputs, threads: 2));
        AssertNothingAllocated(() => trainer.Step(inputs, targets));
        AssertNothingAllocated(() => trainer.Backward(inputs, targets));
        trainer.MaxGradientNorm = 0.5f;
        AssertNothingAllocated(() => trainer.Step(inputs, targets));
    }

    /// <summary>
    /// Now and then the counter grows by less than the 8 KB of a thread's allocation buffer where nothing was allocated. What a
    /// call allocates is there in every round, and a buffer of its own is larger.
    /// </summary>
    private static void AssertNothingAllocated(Action call)
    {
        call();
        var rounds = Enumerable.Range(0, 5).Select(_ => BytesAllocated(call)).ToArray();

        Assert.Equal(0, rounds.Min());
        Assert.InRange(rounds.Max(), 0, 8 * 1024 - 1);
    }

    private static long BytesAllocated(Action call)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
        {
            call();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
