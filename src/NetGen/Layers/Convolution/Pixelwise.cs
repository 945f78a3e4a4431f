namespace NetGen.Kernels;

/// <summary>Whether every pixel of a convolution is made of its own channels alone, so that an image is one long row of pixels.</summary>
internal static class Pixelwise<TLayer> where TLayer : struct, IConvolution
{
    public static bool IsTrue => TLayer.WindowHeight * TLayer.WindowWidth == 1 && TLayer.Stride == 1 && TLayer.StrideWidth == 1 && TLayer.Padding == 0
        && TLayer.PaddingWidth == 0 && TLayer.OutputHeight == TLayer.Height && TLayer.OutputWidth == TLayer.Width;
}
