namespace NetGen.Kernels;

/// <summary>Tiles of pixels side by side.</summary>
internal readonly struct Across<TProjection> : IDirection where TProjection : struct, IProjection
{
    public static int Step => TProjection.StepAcross;

    public static int SumStep => TProjection.SumStepAcross;

    public static int LineStep => TProjection.StepDown;

    public static int LineSumStep => TProjection.SumStepDown;
}
