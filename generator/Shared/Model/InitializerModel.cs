namespace NetGen.Model;

/// <summary>How the weights of a layer are drawn, every parameter resolved.</summary>
internal sealed record InitializerModel(
    Init Kind,
    double Gain,
    double Mean,
    double Std,
    double Low,
    double High,
    double Value,
    double Sparsity,
    double Scale,
    FanMode Mode,
    Distribution Distribution,
    bool Truncated);
