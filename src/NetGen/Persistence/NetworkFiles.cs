namespace NetGen;

/// <summary>Weights to and from safetensors files: <c>net.Save("digits.safetensors")</c>, <c>Digits.Load("digits.safetensors")</c>.</summary>
/// <remarks>
/// Tensors are named after the layers, "layer1.weight" [out, in] and "layer1.bias" [out], 32-bit floats. Files with other
/// names, such as PyTorch's, load too: by the layers' names behind a common prefix ("module.layer1.weight"), or by shapes and, for
/// layers alike, numbers ("0.weight", "2.weight"; "fc1.weight") that leave one possibility; otherwise by <see cref="NetworkLayerAttribute.Name"/>.
/// </remarks>
#pragma warning disable RS0026 // A path or a stream tells the overloads apart.
public static class NetworkFiles
{
    extension<TNetwork>(INetwork<TNetwork> network) where TNetwork : class, INetwork<TNetwork>
    {
        /// <summary>
        /// Writes all weights to a file, or replaces it. A crash or a full disk leaves the old file as it was: a temporary file
        /// in the same folder is written, forced onto the disk, and moved into place.
        /// </summary>
        /// <param name="path">The file.</param>
        /// <param name="options">What is stored beside the weights; null for nothing.</param>
        /// <exception cref="ArgumentException">The self-test's input or the metadata is not allowed.</exception>
        /// <exception cref="InvalidOperationException">A parameter is not finite.</exception>
        public void Save(string path, SaveOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(network);
            ArgumentException.ThrowIfNullOrEmpty(path);
            AtomicFile.Write(path, stream => WeightSaver.Save(network, stream, options ?? new()));
        }

        /// <summary>Writes all weights to a stream.</summary>
        /// <param name="stream">Where to; left open.</param>
        /// <param name="options">What is stored beside the weights; null for nothing.</param>
        /// <exception cref="ArgumentException">The self-test's input or the metadata is not allowed.</exception>
        /// <exception cref="InvalidOperationException">A parameter is not finite.</exception>
        public void Save(Stream stream, SaveOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(network);
            ArgumentNullException.ThrowIfNull(stream);
            WeightSaver.Save(network, stream, options ?? new());
        }

        /// <summary>Replaces all weights of this network by those of a file. On failure the network has not changed.</summary>
        /// <param name="path">The file.</param>
        /// <param name="options">How strictly it is read; null for the defaults.</param>
        /// <exception cref="WeightFormatException">The file is malformed or does not fit; every difference is listed.</exception>
        public void LoadWeights(string path, LoadOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(network);
            WeightLoader.Load(network, path, options ?? new());
        }

        /// <summary>Replaces all weights of this network by those of a stream. On failure the network has not changed.</summary>
        /// <param name="stream">The file's bytes, to the end of the stream; left open.</param>
        /// <param name="options">How strictly they are read; null for the defaults.</param>
        /// <exception cref="WeightFormatException">The file is malformed or does not fit; every difference is listed.</exception>
        public void LoadWeights(Stream stream, LoadOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(network);
            ArgumentNullException.ThrowIfNull(stream);
            WeightLoader.Load(network, stream, options ?? new());
        }

        /// <summary>A new network with the weights of a file.</summary>
        /// <param name="path">The file.</param>
        /// <param name="options">How strictly it is read; null for the defaults.</param>
        /// <exception cref="WeightFormatException">The file is malformed or does not fit; every difference is listed.</exception>
        public static TNetwork Load(string path, LoadOptions? options = null)
        {
            var loaded = TNetwork.CreateEmpty();
            WeightLoader.Load(loaded, path, options ?? new());
            return loaded;
        }

        /// <summary>A new network with the weights of a stream.</summary>
        /// <param name="stream">The file's bytes, to the end of the stream; left open.</param>
        /// <param name="options">How strictly they are read; null for the defaults.</param>
        /// <exception cref="WeightFormatException">The file is malformed or does not fit; every difference is listed.</exception>
        public static TNetwork Load(Stream stream, LoadOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(stream);
            var loaded = TNetwork.CreateEmpty();
            WeightLoader.Load(loaded, stream, options ?? new());
            return loaded;
        }
    }
}
