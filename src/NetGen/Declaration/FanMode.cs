namespace NetGen;

/// <summary>Which fan scales the variance of the weights.</summary>
public enum FanMode
{
    /// <summary>fan-in, the number of inputs: keeps the variance of the activations.</summary>
    In,

    /// <summary>fan-out, the number of outputs: keeps the variance of the gradients.</summary>
    Out,

    /// <summary>The mean of both.</summary>
    Average,
}
