namespace NetGen;

/// <summary>Networks to and from ONNX files: <c>net.SaveOnnx("digits.onnx")</c>, <c>Digits.LoadOnnx("digits.onnx")</c>.</summary>
/// <remarks>
/// A network is written with one Gemm, Conv or pool per layer and the standard operators of its activation, in
/// the lowest opset that has them (<see cref="OnnxSaveOptions.Opset"/>), and gives in ONNX Runtime what <c>Forward</c> gives for the same rows: an image is [batch, height, width, channels], or [batch, channels, height, width] where
/// the network has ChannelsFirst. Read is what exporters make of such networks: the layers are
/// taken in the order they run, and an activation by what its operators compute. Constants that inputs and outputs are multiplied by,
/// or that are added, are folded into the weights. <see cref="OnnxLoadOptions.Output"/> chooses among several outputs, and
/// <see cref="OnnxLoadOptions.Note"/> is told where the network gives something else than the model.
/// </remarks>
#pragma warning disable RS0026 // A path or a stream tells the overloads apart.
public static class OnnxNetworkFiles
{
    extension<TNetwork>(INetwork<TNetwork> network) where TNetwork : class, INetwork<TNetwork>
    {
        /// <summary>
        /// Writes the network to an ONNX file, or replaces it. A crash or a full disk leaves the old file as it was: a temporary
        /// file in the same folder is written, forced onto the disk, and moved into place.
        /// </summary>
        /// <param name="path">The file.</param>
        /// <param name="options">What is stored beside the network; null for nothing.</param>
        /// <exception cref="ArgumentException">The self-test's input or the metadata is not allowed, or the opset too low for an operator.</exception>
        /// <exception cref="InvalidOperationException">A parameter is not finite, or the weights exceed the format's 2 GB.</exception>
        public void SaveOnnx(string path, OnnxSaveOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(network);
            ArgumentException.ThrowIfNullOrEmpty(path);
            AtomicFile.Write(path, stream => ModelWriter.Write(network, stream, options ?? new()));
        }

        /// <summary>Writes the network as an ONNX file to a stream.</summary>
        /// <param name="stream">Where to; left open.</param>
        /// <param name="options">What is stored beside the network; null for nothing.</param>
        /// <exception cref="ArgumentException">The self-test's input or the metadata is not allowed, or the opset too low for an operator.</exception>
        /// <exception cref="InvalidOperationException">A parameter is not finite, or the weights exceed the format's 2 GB.</exception>
        public void SaveOnnx(Stream stream, OnnxSaveOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(network);
            ArgumentNullException.ThrowIfNull(stream);
            ModelWriter.Write(network, stream, options ?? new());
        }

        /// <summary>Replaces all weights of this network by those of an ONNX file. On failure the network has not changed.</summary>
        /// <param name="path">The file; data outside of it is read from its folder only.</param>
        /// <param name="options">How strictly it is read; null for the defaults.</param>
        /// <exception cref="WeightFormatException">The file is malformed, has operators that are not supported, or does not fit; all of them are listed.</exception>
        public void LoadOnnxWeights(string path, OnnxLoadOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(network);
            ModelLoader.Load(network, OnnxModel.Read(path), options ?? new());
        }

        /// <summary>Replaces all weights of this network by those of an ONNX model. On failure the network has not changed.</summary>
        /// <param name="stream">The file's bytes, to the end of the stream; left open.</param>
        /// <param name="options">How strictly they are read; null for the defaults.</param>
        /// <exception cref="WeightFormatException">The file is malformed, has operators that are not supported, or does not fit; all of them are listed.</exception>
        public void LoadOnnxWeights(Stream stream, OnnxLoadOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(network);
            ModelLoader.Load(network, OnnxModel.Read(stream), options ?? new());
        }

        /// <summary>A new network with the weights of an ONNX file.</summary>
        /// <param name="path">The file; data outside of it is read from its folder only.</param>
        /// <param name="options">How strictly it is read; null for the defaults.</param>
        /// <exception cref="WeightFormatException">The file is malformed, has operators that are not supported, or does not fit; all of them are listed.</exception>
        public static TNetwork LoadOnnx(string path, OnnxLoadOptions? options = null) => Create<TNetwork>(OnnxModel.Read(path), options);

        /// <summary>A new network with the weights of an ONNX model.</summary>
        /// <param name="stream">The file's bytes, to the end of the stream; left open.</param>
        /// <param name="options">How strictly they are read; null for the defaults.</param>
        /// <exception cref="WeightFormatException">The file is malformed, has operators that are not supported, or does not fit; all of them are listed.</exception>
        public static TNetwork LoadOnnx(Stream stream, OnnxLoadOptions? options = null) => Create<TNetwork>(OnnxModel.Read(stream), options);
    }

    private static TNetwork Create<TNetwork>(OnnxModel model, OnnxLoadOptions? options) where TNetwork : class, INetwork<TNetwork>
    {
        var loaded = TNetwork.CreateEmpty();
        ModelLoader.Load(loaded, model, options ?? new());
        return loaded;
    }
}
