namespace NetGen;

/// <summary>How one step went; only valid during the call that it is given to.</summary>
public sealed class StepReport
{
    private readonly Func<SignalMeasurement> _measure;

    internal StepReport(int step, int epoch, float loss, Func<SignalMeasurement> measure)
    {
        (Step, Epoch, Loss) = (step, epoch, loss);
        _measure = measure;
    }

    /// <summary>The step, counted from 1 over all epochs.</summary>
    public int Step { get; }

    /// <summary>The epoch, counted from 1.</summary>
    public int Epoch { get; }

    /// <summary>The batch's mean loss before the step.</summary>
    public float Loss { get; }

    /// <summary>
    /// Measures on the step's batch what the network does to signals after the step (<see cref="SignalProbe"/>). It takes longer than the step:
    /// ask for it every n steps.
    /// </summary>
    public SignalMeasurement MeasureSignal() => _measure();
}
