using NetGen.Generator.Planning;
using NetGen.Model;

namespace NetGen.Generator.Layers.Pooling;

/// <summary>Decisions for a pool.</summary>
/// <param name="Model">The declaration.</param>
/// <param name="Step">What the step is made of.</param>
internal sealed record PoolPlan(PoolLayerModel Model, Step Step) : LayerPlan(Step)
{
    /// <summary>The emitted struct's name.</summary>
    public string TypeName => "Layer" + Literals.Integer(KernelLayerNumber);

    public override bool MultipliesByDerivative => true;

    public override KernelShape KernelShape => new PoolKernelShape(Model.InputShape, InputStride, Model.Window, Model.IsMean, Model.CountsPadding);

    /// <summary>A single pixel is stored with whole vectors, whose further lanes are 0 where few channels are read.</summary>
    protected override bool SumsPadWithZeros => Step.Shape.Pixels == 1 && Step.Shape.Channels < RowLayout.Padding;
}
