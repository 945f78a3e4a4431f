namespace NetGen.Tests.Plain;

internal sealed record PlainStep(float[] Inputs, float[] Targets, float LearningRate, float MaxGradientNorm);
