namespace NetGen;

/// <summary>Ends a training when the validation loss no longer falls, and restores the weights of its best epoch.</summary>
/// <param name="patience">Epochs without improvement after which training ends.</param>
/// <param name="minimumImprovement">How much lower than before the validation loss must be to count as improved.</param>
/// <exception cref="ArgumentOutOfRangeException">The patience is less than 1, or the improvement negative or not finite.</exception>
public sealed class EarlyStopping(int patience, float minimumImprovement = 0)
{
    /// <summary>Epochs without improvement after which training ends.</summary>
    public int Patience { get; } = Setting.Count(patience, nameof(patience));

    /// <summary>How much lower than before the validation loss must be to count as improved.</summary>
    public float MinimumImprovement { get; } = Setting.NotNegative(minimumImprovement, nameof(minimumImprovement));
}
