namespace NetGen.Benchmarks.Learning;

/// <summary>A network of <see cref="FaintSignalGroup"/>, trained on one task by one optimizer.</summary>
/// <param name="Stack">The network.</param>
/// <param name="Task">The task's name.</param>
/// <param name="Optimizer">The optimizer's name.</param>
/// <param name="NeuronStd">The smallest predicted standard deviation of a hidden layer, over that of the inputs.</param>
/// <param name="LayerStd">The same after what layers of more neurons than inputs gain by their number, as NG1201 counts it.</param>
/// <param name="Epochs">What it took; null where it was not learned.</param>
internal sealed record FaintRun(DeclaredStack Stack, string Task, string Optimizer, double NeuronStd, double LayerStd, int? Epochs)
{
    /// <summary>What is equal in the run that it is compared with, but for the weights.</summary>
    public (DeclaredStack Stack, string Task, string Optimizer) Compared => (Stack with { Gain = null }, Task, Optimizer);

    public static IEnumerable<FaintRun> Of(DeclaredStack stack, TrainedNetwork network)
    {
        var hidden = SignalPrediction.Of(network.Info).Layers.SkipLast(1).ToList();
        var (neuron, layer) = (hidden.Min(signal => signal.Std), hidden.Min(signal => signal.Std * Math.Sqrt(Math.Max(1, (double)stack.Width / stack.Inputs))));
        foreach (var task in LearningTask.Of(stack.Inputs))
        {
            yield return new(stack, task.Name, "Adam", neuron, layer, network.Train(task, new Adam(0.01f), seed: 1));
            yield return new(stack, task.Name, "Sgd", neuron, layer, network.Train(task, new Sgd(0.01f) { Momentum = 0.9f }, seed: 1));
        }
    }
}
