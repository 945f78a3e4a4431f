namespace NetGen;

/// <summary>How the learning rate changes over a training: a factor on the optimizer's own rate.</summary>
public interface ILearningRateSchedule
{
    /// <summary>The factor for a step.</summary>
    /// <param name="epoch">Epochs done before the step, with the fraction of the current one: 0 at the first step.</param>
    /// <param name="epochs">Epochs of the whole training.</param>
    /// <returns>What the optimizer's learning rate is multiplied by; not negative.</returns>
    double Factor(double epoch, int epochs);
}
