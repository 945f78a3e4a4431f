namespace NetGen.Kernels;

/// <summary>A rectangle of a matrix.</summary>
internal readonly record struct Part(nint FirstColumn, nint LastColumn, nint FirstRow, nint LastRow);
