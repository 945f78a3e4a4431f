using NetGen.Samples.Trials;

namespace NetGen.Samples.Pictures;

/// <summary>All pictures of the lab.</summary>
internal static class PictureSet
{
    /// <summary>More layers do not fit one above the other.</summary>
    private const int MostHistograms = 10;

    public static IReadOnlyList<Picture> Draw(IReadOnlyList<Trial> trials) =>
    [
        .. trials.GroupBy(trial => trial.Subject).SelectMany(group =>
        {
            Trial[] ofOne = [.. group];
            Picture[] common =
            [
                LayerPicture.Draw(ofOne, "activations", "std of the activations", "standard deviation", layer => layer.Std, withHead: false),
                LayerPicture.Draw(ofOne, "gradients", "norm of the weight gradients", "Frobenius norm", layer => layer.WeightGradientNorm, withHead: true),
                LossPicture.Draw(ofOne),
            ];
            return ofOne[0].Depth > MostHistograms ? common : [.. common, HistogramPicture.Draw(ofOne)];
        }),
    ];
}
