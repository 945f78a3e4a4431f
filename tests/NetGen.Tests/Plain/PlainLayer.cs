namespace NetGen.Tests.Plain;

/// <summary>Where a layer's parameters lie; the weights in rows.</summary>
internal readonly record struct PlainLayer(int Inputs, int Outputs, int WeightStart, int BiasStart);
