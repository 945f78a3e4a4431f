namespace NetGen;

/// <summary>Checks that a data set fits a network, and writes its targets the way the loss takes them.</summary>
internal sealed class TargetEncoder
{
    private readonly Dataset _data;

    /// <summary>Chooses the encoding.</summary>
    /// <exception cref="ArgumentException">The data does not fit the network.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A target is none that the loss can take.</exception>
    public TargetEncoder(NetworkInfo info, Dataset data, string parameter)
    {
        if (data.Inputs != info.InputSize)
        {
            throw new ArgumentException($"Network '{info.Name}' takes {info.InputSize} inputs, but the data set has {data.Inputs} features per row.", parameter);
        }

        _data = data;
        Encoding = data.HasLabels ? EncodeLabels(info, data, parameter) : EncodeTargets(info, data, parameter);
    }

    /// <summary>What the targets are.</summary>
    public TargetEncoding Encoding { get; }

    /// <summary>Writes one row's targets; not for <see cref="TargetEncoding.Classes"/>.</summary>
    public void Write(int row, Span<float> targets)
    {
        if (Encoding == TargetEncoding.Values)
        {
            _data.Targets.Slice(row * _data.Outputs, _data.Outputs).CopyTo(targets);
        }
        else if (Encoding == TargetEncoding.Binary)
        {
            targets[0] = _data.Labels[row];
        }
        else
        {
            targets.Clear();
            targets[_data.Labels[row]] = 1;
        }
    }

    private static TargetEncoding EncodeTargets(NetworkInfo info, Dataset data, string parameter)
    {
        if (info.Loss == Loss.SoftmaxCrossEntropy)
        {
            throw new ArgumentException(
                $"Network '{info.Name}' is trained by softmax cross-entropy, which takes class indices, but the data set has targets: give it labels.", parameter);
        }

        if (data.Outputs != info.OutputSize)
        {
            throw new ArgumentException($"Network '{info.Name}' has {info.OutputSize} outputs, but the data set has {data.Outputs} targets per row.", parameter);
        }

        TargetChecks.Require(info, data.Targets, parameter);
        return TargetEncoding.Values;
    }

    private static TargetEncoding EncodeLabels(NetworkInfo info, Dataset data, string parameter)
    {
        var isBinary = info.OutputSize == 1 && info.Loss != Loss.SoftmaxCrossEntropy;
        if (data.Classes > (isBinary ? 2 : info.OutputSize))
        {
            throw TooManyClasses(info, data, isBinary, parameter);
        }

        return isBinary ? TargetEncoding.Binary : info.Loss == Loss.SoftmaxCrossEntropy ? TargetEncoding.Classes : TargetEncoding.OneHot;
    }

    /// <summary>Where no more labels occur than there are outputs, they are only numbered in another way; where most classes have no row, they may be no classes.</summary>
    private static ArgumentException TooManyClasses(NetworkInfo info, Dataset data, bool isBinary, string parameter)
    {
        var classes = FormattableString.Invariant($"{data.Classes:N0} classes");
        var text = isBinary
            ? $"Network '{info.Name}' has one output, which tells 2 classes apart, but the data set has {classes}"
            : $"Network '{info.Name}' has {info.OutputSize} outputs, but the data set has {classes}";
        var cure = isBinary ? "declare one output per class, or give the values as targets." : "declare one output per class.";
        var labels = LabelMap.Of(data.Labels).Labels;
        var message = labels.Count <= (isBinary ? 2 : info.OutputSize) && data.Classes == labels[^1] + 1
            ? $"{text}, since classes are counted from 0. Only {labels.Count} labels occur, from {labels[0]} to {labels[^1]}: number them from 0 with " +
                "'var map = LabelMap.Of(data.Labels)' of the training rows and 'data.MapLabels(map)' of all rows. If the missing ones are classes too, " + cure
            : data.Classes / 10 > data.Rows
                ? FormattableString.Invariant($"{text} in {data.Rows:N0} rows: if the labels are values, such as prices, give them as targets (targetColumns instead of labelColumn); otherwise declare one output per class.")
                : $"{text}: {cure}";
        return new(message, parameter);
    }
}
