using NetGen.Model;

namespace NetGen.Generator.Emission;

/// <summary>The expression for a layer's description at run time.</summary>
internal static class LayerInfoText
{
    /// <summary>What every kind has, where it is not the default, and then what this kind has besides.</summary>
    public static string Of(LayerModel layer, string properties)
    {
        var text = $"new() {{ Name = {Literals.Text(layer.Name)}, ";
        if (layer.KindName != "Layer")
        {
            text += $"Kind = {Literals.Text(layer.KindName)}, ";
        }

        text += $"Inputs = {layer.Inputs}, Outputs = {layer.Outputs}{Shape("InputShape", layer.InputShape)}{Shape("OutputShape", layer.OutputShape)}";
        if (layer.SourceNames.Any())
        {
            text += $", Sources = [{string.Join(", ", layer.SourceNames.Select(Literals.Text))}]";
        }

        if (!layer.Activation.Facts.IsIdentity)
        {
            text += $", Activation = Act.{layer.Activation.Kind}";
        }

        if (layer.Activation.Facts.DefaultSlope is not null)
        {
            text += $", Slope = {Literals.Float(layer.Activation.Slope)}";
        }

        if (layer.Dropout > 0)
        {
            text += $", Dropout = {Literals.Float(layer.Dropout)}";
        }

        return $"{text}{(properties.Length > 0 ? ", " : "")}{properties} }}";
    }

    /// <summary>A property for the shape of an image; rows say theirs by their size.</summary>
    private static string Shape(string name, ValueShape shape) => shape.IsImage ? $", {name} = [{string.Join(", ", shape.Sizes)}]" : "";
}
