namespace NetGen;

/// <summary>Weights in fewer bits for inference: <c>[Network(Precision = Precision.Int8)]</c>, then <c>net.Quantize()</c> after training.</summary>
/// <remarks>
/// Training, <c>Layers</c> and files are in 32-bit floats, whatever the precision. <c>Load</c>, <c>LoadWeights</c> and
/// <c>LoadPretrained</c> quantize by themselves. When weights change afterwards, by a training step, <c>SetWeight</c>,
/// <c>SetBias</c> or <c>Initialize</c>, <c>Forward</c> computes with the new ones, in 32 bits, until the next <c>Quantize</c>.
/// </remarks>
public static class NetworkPrecision
{
    extension<TNetwork>(INetwork<TNetwork> network) where TNetwork : class, INetwork<TNetwork>
    {
        /// <summary>Whether <c>Forward</c> and <c>Classify</c> compute with narrow weights now.</summary>
        public bool IsQuantized
        {
            get
            {
                ArgumentNullException.ThrowIfNull(network);
                return network.Parameters.IsQuantized;
            }
        }

        /// <summary>
        /// Rounds the weights to the declared precision; <c>Forward</c> and <c>Classify</c> compute with these from now on. Layers
        /// that would not gain (see <see cref="LayerInfo.Precision"/>) and biases stay as they are.
        /// </summary>
        /// <param name="keepFloat32">
        /// Whether the 32-bit weights stay in memory. Without them the network can only compute: to train it, to save it and
        /// to read or write its weights throws <see cref="InvalidOperationException"/>.
        /// </param>
        /// <exception cref="InvalidOperationException">The network is declared in 32 bits, or a parameter is not finite.</exception>
        public void Quantize(bool keepFloat32 = true)
        {
            ArgumentNullException.ThrowIfNull(network);
            network.Parameters.Quantize(keepFloat32);
        }
    }
}
