namespace NetGen;

/// <summary>Measures networks on data sets.</summary>
public static class NetworkEvaluation
{
    /// <summary>
    /// The network's mean loss and, for data with labels, its accuracy: the class of a row is its largest output; with one
    /// output it is 1 when a probability is at least 0.5, or a logit at least 0. A row with an output that is NaN has no class and
    /// counts as wrong (<see cref="ConfusionMatrix.Unclassified"/>). For data with targets, how far the outputs are from them (<see cref="Evaluation.Errors"/>).
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The rows to measure on.</param>
    /// <param name="batchSize">Rows computed at once.</param>
    /// <param name="threads">Threads that compute them, the caller's included; see <see cref="NetworkInference.Forward"/>.</param>
    /// <exception cref="ArgumentException">The data does not fit the network; see <see cref="NetworkTraining"/> for what fits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The batch size is less than 1 or takes more memory than one buffer holds, the threads are not from 1 to 256, or a target of
    /// binary cross-entropy is not from 0 to 1.
    /// </exception>
    public static Evaluation Evaluate<TNetwork>(this INetwork<TNetwork> network, Dataset data, int batchSize = 256, int threads = 1)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        return new Evaluator<TNetwork>(network, data, batchSize, Setting.Threads(threads, nameof(threads)), nameof(data)).Evaluate();
    }
}
