namespace NetGen;

/// <summary>Whether a network's last layer can take up the scaling of its targets.</summary>
internal static class OutputScaling
{
    /// <summary>What to do where it cannot.</summary>
    public const string Instead = "scale the outputs behind the network (value = output · std + mean)";

    /// <summary>What stands in the way, as a clause; null where nothing does.</summary>
    public static string? Obstacle(NetworkInfo info)
    {
        var head = info.Layers[^1];
        return head switch
        {
            { IsDense: false, Activation: Act.Linear } => $"its last layer, '{head.Name}', is [{head.Kind}]",
            { IsDense: false } => $"its last layer, '{head.Name}', is [{head.Kind}] with {nameof(Act)}.{head.Activation}",
            { Activation: not Act.Linear } => $"its last layer, '{head.Name}', ends in {nameof(Act)}.{head.Activation}",
            _ when info.Loss is Loss.SoftmaxCrossEntropy or Loss.BinaryCrossEntropy => $"its loss, {info.Loss}, takes the outputs as logits, which have no unit",
            _ => null,
        };
    }
}
