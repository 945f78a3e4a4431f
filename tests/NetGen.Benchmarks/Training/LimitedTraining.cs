using NetGen.Benchmarks.Limits;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Training;

/// <summary>A training step beside what the machine needs at least.</summary>
internal sealed class LimitedTraining
{
    private readonly MemoryPass _weights;
    private readonly MemoryPass _updated;
    private readonly Timing _read;
    private readonly Timing _update;

    public LimitedTraining(TrainingCase training, TrainingPeers? peers = null)
    {
        Peers = peers;
        Case = training;
        NetGen = new(training.Repeat);
        _weights = new MemoryPass(training.Info.ParameterCount);
        _updated = new MemoryPass(training.Info.ParameterCount * (1 + training.StateCount));
        (_read, _update) = (new(_weights.Read), new(_updated.Update));
        training.Repeat(1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        training.Repeat(1);
        AllocatedBytes = GC.GetAllocatedBytesForCurrentThread() - before;
    }

    public TrainingCase Case { get; }

    public Timing NetGen { get; }

    /// <summary>By one step.</summary>
    public long AllocatedBytes { get; }

    /// <summary>The same by others, where there are any.</summary>
    public TrainingPeers? Peers { get; }

    public IEnumerable<Timing> All => Peers is null ? [NetGen, _read, _update] : [NetGen, _read, _update, Peers.Plain, Peers.Tensors];

    /// <summary>Nanoseconds to read the weights once, and to read, change and write weights and optimizer state once.</summary>
    public double Memory => _read.Median * _weights.Share + _update.Median * _updated.Share;

    /// <summary>Nanoseconds of the multiply-adds, or of the memory traffic if that takes longer.</summary>
    /// <param name="flopsPerNanosecond">The peak, measured in the same run.</param>
    public double Limit(double flopsPerNanosecond) => Math.Max(Memory, Case.Flops / flopsPerNanosecond);
}
