namespace NetGen;

/// <summary>How far one output of a network is from its targets.</summary>
/// <param name="RootMeanSquaredError">√(mean of (y − t)²), in the unit of the target.</param>
/// <param name="MeanAbsoluteError">The mean of |y − t|, in the unit of the target.</param>
/// <param name="RSquared">The coefficient of determination; see <see cref="RegressionErrors.RSquared"/>.</param>
public readonly record struct OutputErrors(double RootMeanSquaredError, double MeanAbsoluteError, double RSquared);
