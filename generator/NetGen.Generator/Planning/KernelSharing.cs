namespace NetGen.Generator.Planning;

/// <summary>Which steps run on the same kernels: what is emitted and compiled follows the shapes of a network, not its depth.</summary>
internal static class KernelSharing
{
    /// <summary>The same steps; of each shape the first brings the kernels.</summary>
    public static IEnumerable<LayerPlan> Of(IEnumerable<LayerPlan> steps)
    {
        var numbers = new Dictionary<KernelShape, int>();
        foreach (var step in steps)
        {
            if (step.KernelShape is not { } shape)
            {
                yield return step;
                continue;
            }

            if (!numbers.TryGetValue(shape, out var number))
            {
                number = step.LayerNumber;
                numbers.Add(shape, number);
            }

            yield return step with { KernelLayerNumber = number };
        }
    }
}
