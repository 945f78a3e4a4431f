namespace NetGen.Tests.Losses;

/// <summary>A mean loss and its gradient, row-major.</summary>
internal sealed record LossResult(float Mean, float[] Gradient);
