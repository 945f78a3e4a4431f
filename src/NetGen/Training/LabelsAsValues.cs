namespace NetGen;

/// <summary>Labels that train a network of values: it learns to give 1 for the right class, and has no <c>Classify</c>.</summary>
internal static class LabelsAsValues
{
    /// <summary>The sentence for who did not mean it; null where nothing is to be said.</summary>
    public static string? Note(NetworkInfo info, Dataset data) =>
        data.HasLabels && info.OutputSize > 1 && info.Layers[^1].Activation == Act.Linear && new RowLoss(info).IsError
            ? $"Layer '{info.Layers[^1].Name}' gives values, so the labels are learned as values, 1 for the right class and 0 for all others, by {info.Loss}: " +
                $"for a network that tells classes apart write 'Act = {nameof(Act.Softmax)}' there."
            : null;
}
