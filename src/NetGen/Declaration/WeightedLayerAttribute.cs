namespace NetGen;

/// <summary>A layer whose weights are drawn at random: what all of them can be told.</summary>
public abstract class WeightedLayerAttribute : NetworkLayerAttribute
{
    /// <summary>For the layers of the library.</summary>
    protected WeightedLayerAttribute()
    {
    }

    /// <summary>How the weights are drawn.</summary>
    public Init Init { get; set; }

    /// <summary>The activation after the layer.</summary>
    public Act Act { get; set; }

    /// <summary>The factor on the standard deviation, or on the matrix of Orthogonal and Identity; 1 unless given, √2 for He.</summary>
    public double Gain { get; set; } = 1;

    /// <summary>The mean of Normal and TruncatedNormal; 0 unless given.</summary>
    public double Mean { get; set; }

    /// <summary>The standard deviation of Normal and TruncatedNormal (1 unless given) and of Sparse (0.01 unless given).</summary>
    public double Std { get; set; } = 1;

    /// <summary>The lower bound of Uniform; −1 unless given.</summary>
    public double Low { get; set; } = -1;

    /// <summary>The upper bound of Uniform; 1 unless given.</summary>
    public double High { get; set; } = 1;

    /// <summary>The value of Constant; 0 unless given.</summary>
    public double Value { get; set; }

    /// <summary>The share of zeros of Sparse, in [0, 1); 0.9 unless given.</summary>
    public double Sparsity { get; set; } = 0.9;

    /// <summary>The scale of VarianceScaling; 1 unless given.</summary>
    public double Scale { get; set; } = 1;

    /// <summary>The fan of He and VarianceScaling; fan-in unless given.</summary>
    public FanMode Mode { get; set; }

    /// <summary>The distribution of VarianceScaling; Normal unless given.</summary>
    public Distribution Distribution { get; set; }

    /// <summary>Whether Xavier, He and LeCun draw from the corrected truncated normal that Keras and JAX call "normal".</summary>
    public bool Truncated { get; set; }

    /// <summary>The slope of LeakyReLU for negative inputs (0.01 unless given), or ELU's alpha (1 unless given).</summary>
    public double Slope { get; set; } = 0.01;

    /// <summary>Whether the layer has a bias; true unless given.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>What every bias starts with; 0 unless given.</summary>
    public double BiasValue { get; set; }

    /// <summary>The share of outputs dropped after the activation while training, in [0, 1); 0 unless given.</summary>
    public double Dropout { get; set; }
}
