namespace NetGen.Samples;

/// <summary>Fashion-MNIST: 60,000 + 10,000 images of 28x28 pixels (Zalando Research 2017).</summary>
internal static class FashionData
{
    /// <summary>Reads the training and the test images; null, with a message, when they are not there.</summary>
    public static (Dataset Train, Dataset Test)? Read(string folder)
    {
        if (File(folder, "train-images-idx3-ubyte") is { } trainImages && File(folder, "train-labels-idx1-ubyte") is { } trainLabels
            && File(folder, "t10k-images-idx3-ubyte") is { } testImages && File(folder, "t10k-labels-idx1-ubyte") is { } testLabels)
        {
            return (Dataset.ReadIdx(trainImages, trainLabels), Dataset.ReadIdx(testImages, testLabels));
        }

        Console.Error.WriteLine(
            $"""
            The four IDX files of Fashion-MNIST are not in '{folder}' (train-images-idx3-ubyte, train-labels-idx1-ubyte,
            t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte, each as it is or with .gz).
            On Debian and Ubuntu: apt-get install dataset-fashion-mnist. Elsewhere: https://github.com/zalandoresearch/fashion-mnist,
            then --data with the folder they are in.
            """);
        return null;
    }

    private static string? File(string folder, string name) =>
        new[] { name, name + ".gz" }.Select(file => Path.Combine(folder, file)).FirstOrDefault(System.IO.File.Exists);
}
