namespace NetGen.Kernels;

/// <summary>Tiles of pixels one above the other: those at the edge of an image, whose taps are the same.</summary>
internal readonly struct Down<TProjection> : IDirection where TProjection : struct, IProjection
{
    public static int Step => TProjection.StepDown;

    public static int SumStep => TProjection.SumStepDown;

    public static int LineStep => TProjection.StepAcross;

    public static int LineSumStep => TProjection.SumStepAcross;
}
