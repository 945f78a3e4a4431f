namespace NetGen;

/// <summary>The network's input before anything has been computed.</summary>
/// <param name="Sizes">Its sizes, −1 where they are not fixed; null where nothing is said.</param>
internal sealed record InputValue(IReadOnlyList<long>? Sizes) : GraphValue;
