namespace NetGen;

/// <summary>An activation with its parameter.</summary>
/// <param name="Kind">The activation.</param>
/// <param name="Slope">LeakyReLU's slope or ELU's alpha; 0 for others.</param>
internal readonly record struct Activation(Act Kind, float Slope = 0);
