using NetGen.Samples.Trials;

namespace NetGen.Samples.Pictures;

/// <summary>All pictures of the lab.</summary>
internal static class PictureSet
{
    public static IReadOnlyList<Picture> Draw(IReadOnlyList<Trial> trials) =>
    [
        .. trials.GroupBy(trial => trial.Activation).SelectMany(group =>
        {
            Trial[] ofOne = [.. group];
            return new[]
            {
                LayerPicture.Draw(ofOne, "activations", "std of the activations", "standard deviation", layer => layer.Std, withHead: false),
                LayerPicture.Draw(ofOne, "gradients", "norm of the weight gradients", "Frobenius norm", layer => layer.WeightGradientNorm, withHead: true),
                LossPicture.Draw(ofOne),
                HistogramPicture.Draw(ofOne),
            };
        }),
    ];
}
