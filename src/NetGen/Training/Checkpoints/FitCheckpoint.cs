namespace NetGen;

/// <summary>A training as a file, from which it goes on with the same bits.</summary>
/// <remarks>The order of the rows is not stored: it follows from the seed and the epochs done.</remarks>
internal sealed class FitCheckpoint(
    string path, NetworkParameters parameters, ITrainer trainer, Dataset data, BestWeights? best, FitOptions options, SampleWeights? weights)
{
    private const string WeightsHash = "the hash of the weights of samples";

    private readonly float _baseRate = trainer.LearningRate;
    private readonly string _data = data.FingerprintText;

    /// <summary>Epochs of the whole training.</summary>
    public int Epochs { get; set; } = options.Epochs;

    /// <summary>Writes the state after the last report's epoch, when it is one of those to be written.</summary>
    public void Save(IReadOnlyList<EpochReport> reports, bool isLast)
    {
        if (!isLast && reports.Count % options.CheckpointEvery != 0)
        {
            return;
        }

        var writer = new StateWriter(parameters.Info);
        Exchange(writer, new(reports));
        AtomicFile.Write(path, writer.Save);
    }

    /// <summary>Puts the file's state back.</summary>
    /// <returns>The reports of the epochs done; none when there is no file yet.</returns>
    /// <exception cref="WeightFormatException">The file is malformed or of another training. Nothing has changed.</exception>
    public List<EpochReport> Resume()
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var stream = File.OpenRead(path);
        var file = CheckpointFile.Read(stream);
        var reports = new SavedReports();
        var comparison = new StateComparison(file);
        Exchange(comparison, reports);
        var epochs = comparison.Entries;
        IEnumerable<string> differences = epochs > Epochs
            ? comparison.Differences.Append($"Epochs is {Epochs}, but {epochs} are done")
            : comparison.Differences;
        if (differences.Any())
        {
            throw new WeightFormatException(
                $"The checkpoint '{path}' is of another training: {string.Join("; ", differences)}. Train with the same settings, or leave {nameof(FitOptions.Resume)} out to start anew.");
        }

        Exchange(new StateRestoration(file), reports);
        return reports.Restore(Epochs, data.Rows);
    }

    private void Exchange(StateExchange exchange, SavedReports reports)
    {
        ExchangeSettings(exchange);
        trainer.Exchange(exchange);
        ParameterExchange.Run(exchange, parameters, parameters.Memory.Span, "");
        best?.Exchange(exchange, parameters);
        reports.Exchange(exchange);
    }

    private void ExchangeSettings(StateExchange exchange)
    {
        exchange.Setting("the network", NetworkText);
        foreach (var layer in parameters.Info.Layers.Where(layer => ArchitectureText.HasSlope(layer.Activation)))
        {
            exchange.LaterSetting($"the slope of layer '{layer.Name}'", ArchitectureText.FormatSlope(layer.Slope));
        }

        ExchangeImages(exchange);
        exchange.Setting("the hash of the data", _data);
        if (weights is null)
        {
            exchange.LaterSetting(WeightsHash, "none");
        }
        else
        {
            exchange.Setting(WeightsHash, weights.FingerprintText);
        }

        exchange.Setting(nameof(FitOptions.BatchSize), trainer.BatchSize);
        exchange.Setting(nameof(ITrainer.LearningRate), _baseRate);
        exchange.Setting(nameof(FitOptions.MaxGradientNorm), options.MaxGradientNorm);
        exchange.Setting(nameof(FitOptions.Shuffle), options.Shuffle);
        exchange.Setting(nameof(FitOptions.Seed), options.Seed);
        exchange.Setting("the hash of the schedule", ScheduleText);
        if (options.Schedule is not null)
        {
            exchange.Setting(nameof(FitOptions.Epochs), Epochs);
        }

        exchange.Setting(nameof(FitOptions.EarlyStopping), EarlyStoppingText);
    }

    /// <summary>What sizes do not tell.</summary>
    private void ExchangeImages(StateExchange exchange)
    {
        if (parameters.Info.InputShape.Count > 1)
        {
            exchange.LaterSetting("the order of an image", ImageText.Order(parameters.Info.ChannelsFirst));
        }

        foreach (var layer in parameters.Info.Layers)
        {
            if (layer.Window is { } window)
            {
                exchange.LaterSetting($"the window of layer '{layer.Name}'", ImageText.Window(layer.Kind, window, layer.Groups));
            }
        }
    }

    private string NetworkText => string.Join(", ", parameters.Info.Layers.Select(layer => FormattableString.Invariant(
        $"{layer.Name} {layer.Outputs}x{layer.Inputs}{(layer.HasBias ? "" : " without bias")} {layer.Activation} dropout {layer.Dropout}{ArchitectureText.Reads(layer.Sources)}"))
        .Append(parameters.Info.Loss.ToString()));

    /// <summary>A schedule is known by what it does: its factors at some points of the training.</summary>
    private string ScheduleText
    {
        get
        {
            if (options.Schedule is not { } schedule)
            {
                return "none";
            }

            const int Points = 17;
            var fingerprint = new Fingerprint();
            for (var i = 0; i < Points; i++)
            {
                fingerprint.Add(BitConverter.GetBytes(schedule.Factor((double)i * Epochs / Points, Epochs)));
            }

            return fingerprint.Text;
        }
    }

    private string EarlyStoppingText => options.EarlyStopping is { } rule
        ? FormattableString.Invariant($"{rule.Patience}, {rule.MinimumImprovement} on {options.Validation!.FingerprintText}")
        : "none";
}
