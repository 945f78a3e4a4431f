using NetGen;

namespace Strict
{
    /// <summary>Uses what is emitted.</summary>
    public static class Classifiers
    {
        /// <summary>Trains a network, keeps it, and says how well it does.</summary>
        /// <param name="data">Labelled rows.</param>
        /// <param name="path">Where it is kept.</param>
        public static double Learn(Dataset data, string path)
        {
            BranchedNet net = new();
            _ = net.Fit(data, new Adam(0.01f), new FitOptions { Epochs = 3 });
            net.Save(path);
            return BranchedNet.Load(path).Evaluate(data).Accuracy;
        }
    }
}
