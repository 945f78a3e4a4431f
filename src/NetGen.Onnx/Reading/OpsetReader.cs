using System.Globalization;
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
    /// <exception cref="WeightFormatException">None is given, or it is too old, or the two spellings of the domain give two.</exception>
    public static long Read(ModelProto model)
    {
        var versions = model.OpsetImport.Where(import => import.Domain is "" or StandardDomain).Select(import => import.Version).Distinct().ToArray();
        return versions switch
        {
            [] => throw new WeightFormatException("The file does not say which version of ONNX's operators it is written for: it is not an ONNX model."),
            [< Oldest and var only] => throw new WeightFormatException(FormattableString.Invariant(
                $"The model is written for version {only} of ONNX's operators, but at least {Oldest} is needed: export it with a newer opset.")),
            [var only] => only,
            _ => throw new WeightFormatException($"The file gives {versions.Length} versions of ONNX's operators, {string.Join(" and ", versions.Take(2).Select(version => version.ToString(CultureInfo.InvariantCulture)))}, but one must be."),
        };
    }
}
