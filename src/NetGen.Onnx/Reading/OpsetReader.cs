using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>The version of the standard operators that a model is written for.</summary>
internal static class OpsetReader
{
    /// <summary>From this version on operators broadcast and Dropout is for inference; ONNX Runtime starts here too.</summary>
    private const long Oldest = 7;

    /// <summary>The domain of the standard operators; the empty text means it too.</summary>
    public const string StandardDomain = "ai.onnx";

    /// <summary>Reads the version.</summary>
    /// <exception cref="WeightFormatException">None is given, or it is too old.</exception>
    public static long Read(ModelProto model)
    {
        var imports = model.OpsetImport.Where(import => import.Domain is "" or StandardDomain).ToArray();
        return imports switch
        {
            [] => throw new WeightFormatException("The file does not say which version of ONNX's operators it is written for: it is not an ONNX model."),
            [{ Version: < Oldest } only] => throw new WeightFormatException(FormattableString.Invariant(
                $"The model is written for version {only.Version} of ONNX's operators, but at least {Oldest} is needed: export it with a newer opset.")),
            [var only] => only.Version,
            _ => throw new WeightFormatException($"The file gives {imports.Length} versions of ONNX's operators, but one must be."),
        };
    }
}
