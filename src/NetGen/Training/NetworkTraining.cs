namespace NetGen;

/// <summary>Trains networks on data sets.</summary>
public static class NetworkTraining
{
    /// <summary>
    /// Trains the network. What its loss takes decides what is learned: softmax cross-entropy takes the labels; every other
    /// loss takes the targets, or labels written as targets: 0 and 1 for a network with one output, otherwise 1 for the
    /// right output and 0 for the others.
    /// </summary>
    /// <remarks>
    /// Each call starts a training of its own from the present weights: the optimizer's moments, the order of the rows and dropout begin
    /// anew. <see cref="FitResult.Continue"/> goes on with the one before. Values are learned best from standardized targets (<see cref="Standardizer.FitTargets"/>); where
    /// they lie far from what the network gives, <see cref="FitResult.Notes"/> says so.
    /// </remarks>
    /// <param name="network">The network; its present weights are the start.</param>
    /// <param name="data">The rows to train on.</param>
    /// <param name="optimizer">The optimizer with its settings.</param>
    /// <param name="options">How to train; null for <see cref="FitOptions"/>'s defaults.</param>
    /// <param name="cancellationToken">
    /// Ends the training between two batches; the network keeps the weights that it has then.
    /// </param>
    /// <returns>One report per epoch.</returns>
    /// <exception cref="ArgumentException">
    /// The data does not fit the network, or weights do not fit the data, or there is early stopping without validation rows, or <see cref="FitOptions.Resume"/>
    /// without a file. Nothing has changed.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A target cannot be reached: binary cross-entropy takes 0 to 1, and the last activation has a range (see
    /// <see cref="FitOptions.AllowUnreachableTargets"/>). Or a batch takes more memory than one buffer holds. Nothing has changed.
    /// </exception>
    /// <exception cref="WeightFormatException">The checkpoint to resume from is malformed or of another training. Nothing has changed.</exception>
    /// <exception cref="TrainingDivergedException">The loss or a parameter is no longer finite.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public static FitResult Fit<TNetwork, TOptimizer>(
        this INetwork<TNetwork> network, Dataset data, TOptimizer optimizer, FitOptions? options = null, CancellationToken cancellationToken = default)
        where TNetwork : class, INetwork<TNetwork>
        where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        options ??= new();
        var encoder = new TargetEncoder(TNetwork.Info, data, nameof(data));
        CheckOptions(options);
        var weights = SampleWeights.Of(TNetwork.Info, data, options, nameof(options));
        if (!options.AllowUnreachableTargets)
        {
            UnreachableTargets.Refuse(TNetwork.Info, data, nameof(data));
        }

        var validator = options.Validation is null ? null : new Evaluator<TNetwork>(network, options.Validation, options.BatchSize, options.Threads, nameof(options));
        if (options is { AllowUnreachableTargets: false, Validation: { } validation })
        {
            UnreachableTargets.Refuse(TNetwork.Info, validation, nameof(options));
        }

        var trainer = network.CreateTrainer(optimizer, Math.Min(options.BatchSize, data.Rows));
        trainer.MaxGradientNorm = options.MaxGradientNorm;
        trainer.Threads = options.Threads;
        var feed = new BatchFeed(data, encoder, trainer, TNetwork.Info.OutputSize, weights);
        return new FitLoop<TNetwork>(network, trainer, feed, validator, data, options, weights).Run(cancellationToken);
    }

    private static void CheckOptions(FitOptions options)
    {
        if (options.EarlyStopping is not null && options.Validation is null)
        {
            throw new ArgumentException("Early stopping watches the validation loss, but there is no Validation data: set it, or leave EarlyStopping out.", nameof(options));
        }

        if (options.Resume && options.CheckpointPath is null)
        {
            throw new ArgumentException("There is no checkpoint to resume from: set CheckpointPath, or leave Resume out.", nameof(options));
        }

        if (options.CheckpointPath is { } path && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new ArgumentException($"The folder '{folder}' of CheckpointPath does not exist: create it before training.", nameof(options));
        }
    }
}
