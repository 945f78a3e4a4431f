namespace NetGen.Generator.Planning;

/// <summary>What a step takes of one row's straight-line code.</summary>
/// <param name="Terms">Multiply-adds of 16 lanes that are written out.</param>
/// <param name="FitsHalf">Whether vectors of 8 lanes are enough.</param>
internal readonly record struct LaneFit(int Terms, bool FitsHalf);
