namespace NetGen;

/// <summary>A kind of file that is given by mistake.</summary>
/// <param name="What">What the file is, behind "but".</param>
/// <param name="Cure">What to do.</param>
/// <param name="OnnxCure">What to do where an ONNX model should be; the same unless given.</param>
/// <param name="DataCure">What to do where data should be; the same unless given.</param>
internal sealed record FileKind(string What, string Cure, string? OnnxCure = null, string? DataCure = null)
{
    private const string AsOnnx = "export the model as ONNX in Python by model.export(\"model.onnx\", format=\"onnx\"), and load that with LoadOnnx of package NetGen.Onnx";
    private const string AsText = "save its numbers as text, in Python by numpy.savetxt(\"data.csv\", array, delimiter=\",\")";
    private const string StateDict = "save it anew in Python by safetensors.torch.save_file(model.state_dict(), \"model.safetensors\")";
    private const string TorchExport = "export the model in Python by torch.onnx.export(model, example, \"model.onnx\")";
    private const string SaveArrays = "save its arrays in Python by safetensors.numpy.save_file({\"layer1.weight\": array}, \"model.safetensors\")";

    public static FileKind Empty { get; } = new("empty", "it was not written or downloaded to its end, so get it again");

    public static FileKind LfsPointer { get; } = new("a Git LFS pointer, which only stands for the real file", "run 'git lfs pull' in its repository");

    public static FileKind WebPage { get; } = new("a web page (HTML)", "the download gave a page, such as one to sign in, instead of the file, so download it again from the file's own address");

    public static FileKind Xml { get; } = new("XML", "if it was downloaded, it may be an error instead of the file, so download it again");

    public static FileKind Torch { get; } = new("a file of PyTorch's torch.save (.pt, .pth)", StateDict, TorchExport, AsText);

    public static FileKind Pickle { get; } = new("a Python pickle, as PyTorch's torch.save writes (.pt, .pth)", StateDict, TorchExport, AsText);

    public static FileKind NumPyArchive { get; } = new("a NumPy archive (.npz)", SaveArrays, AsOnnx, AsText);

    public static FileKind NumPyArray { get; } = new("a NumPy array (.npy)", SaveArrays, AsOnnx, AsText);

    public static FileKind Hdf5 { get; } = new("an HDF5 file, as Keras writes (.h5)", AsOnnx, DataCure: AsText);

    public static FileKind KerasArchive { get; } = new("a Keras model (.keras)", AsOnnx);

    public static FileKind TensorFlowLite { get; } = new("a TensorFlow Lite model (.tflite)", AsOnnx);

    public static FileKind Gguf { get; } = new("a GGUF file, as llama.cpp reads", "get the model as safetensors");

    public static FileKind Workbook { get; } = new("an Excel workbook (.xlsx)", "give the file with the weights", DataCure: "save its sheet as CSV");

    public static FileKind OldWorkbook { get; } = new("a document of Microsoft Office (.xls and others)", "give the file with the weights", DataCure: "save its sheet as CSV");

    public static FileKind Parquet { get; } = new("a Parquet file", "give the file with the weights", DataCure: "save it as CSV, in Python by pandas.read_parquet(\"data.parquet\").to_csv(\"data.csv\", index=False)");

    public static FileKind Zip { get; } = new("a zip archive", "unpack it, and give the file inside");

    public static FileKind Tar { get; } = new("a tar archive", "unpack it, and give the file inside");

    public static FileKind SafetensorsIndex { get; } = new(
        "the index of a model that lies in several files", "load the safetensors file that it names, or save the model as one file", "export the whole model as ONNX");

    public static FileKind Json { get; } = new("JSON", "give the file with the weights, which lies beside it as a rule", DataCure: "save its numbers as CSV");

    public static FileKind Safetensors { get; } = new("a safetensors file", "load it with Load or LoadWeights into a declared network", DataCure: AsText);

    public static FileKind Onnx { get; } = new(
        "an ONNX model", "load it with LoadOnnx of package NetGen.Onnx, or turn it into a declaration and weights by 'netgen import'", DataCure: "give the file with the data");

    public static FileKind WideText { get; } = new(
        "text in UTF-16", "a program such as PowerShell's > has taken bytes for text, so get the file again, as by curl --output");

    /// <summary>Text that says nothing about itself.</summary>
    public static FileKind Text(string start) => new($"text that starts with '{start}'", "it may be a message instead of the file, so get the file again");

    /// <summary>A file that was compressed.</summary>
    public static FileKind Compressed(string program) => new($"compressed by {program}", "decompress it first");

    /// <summary>What to do where another file should be.</summary>
    public string CureFor(ExpectedFile expected) => expected switch
    {
        ExpectedFile.Safetensors => Cure,
        ExpectedFile.Onnx or ExpectedFile.Tensors => OnnxCure ?? Cure,
        _ => DataCure ?? Cure,
    };
}
