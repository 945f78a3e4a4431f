namespace NetGen;

/// <summary>What training minimizes, averaged over the rows of a batch.</summary>
public enum Loss
{
    /// <summary>By the last activation: Softmax → SoftmaxCrossEntropy, Sigmoid → BinaryCrossEntropy, otherwise MeanSquaredError.</summary>
    Auto,

    /// <summary>−ln of the probability given to the right class. After a head that is not Softmax its outputs are taken as logits.</summary>
    SoftmaxCrossEntropy,

    /// <summary>−t ln p − (1 − t) ln(1 − p), averaged over the outputs. After a head that is not Sigmoid its outputs are taken as logits.</summary>
    BinaryCrossEntropy,

    /// <summary>(y − t)², averaged over the outputs.</summary>
    MeanSquaredError,

    /// <summary>|y − t|, averaged over the outputs.</summary>
    MeanAbsoluteError,

    /// <summary>½ (y − t)² for |y − t| ≤ 1, otherwise |y − t| − ½, averaged over the outputs.</summary>
    Huber,
}
