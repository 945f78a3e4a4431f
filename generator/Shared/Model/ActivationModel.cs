namespace NetGen.Model;

/// <summary>An activation with its parameter: LeakyReLU's slope or ELU's alpha.</summary>
internal sealed record ActivationModel(Act Kind, double Slope)
{
    /// <summary>The activations that Auto initializes by He and that Xavier starves.</summary>
    public bool IsOfReLUFamily => Kind is Act.ReLU or Act.LeakyReLU or Act.ReLU6 or Act.ELU or Act.GELU or Act.SiLU or Act.Mish or Act.HardSwish;

    /// <summary>What Auto chooses: He for the ReLU family, LeCun for SELU, Xavier otherwise.</summary>
    public Init PreferredInitializer => IsOfReLUFamily ? Init.He : Kind == Act.SELU ? Init.LeCun : Init.Xavier;

    /// <summary>The loss that belongs to this activation on the last layer: what Auto chooses.</summary>
    public Loss MatchingLoss => Kind switch
    {
        Act.Softmax => Loss.SoftmaxCrossEntropy,
        Act.Sigmoid => Loss.BinaryCrossEntropy,
        _ => Loss.MeanSquaredError,
    };
}
