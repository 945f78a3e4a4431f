using NetGen.Generator.Emission;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Layers.Dense;

/// <summary>The bodies of a fully connected layer's kernels, for one order of the weights.</summary>
internal abstract class DenseKernelText(DenseLayerPlan plan)
{
    protected const int PanelWidth = RowLayout.PanelWidth;

    protected DenseLayerPlan Plan { get; } = plan;

    protected int Inputs => Plan.Model.Inputs;

    protected int Outputs => Plan.Model.Outputs;

    protected int InputStride => Plan.InputStride;

    protected int OutputStride => Plan.OutputStride;

    /// <summary>How the weights lie, for the layer's comment.</summary>
    public abstract string LayoutDescription { get; }

    public abstract void EmitForward(CodeWriter writer);

    /// <summary>The width of a panel of a padded row: a constant where all panels are alike.</summary>
    protected static string DeclareWidth(CodeWriter writer, int padded)
    {
        if (padded % PanelWidth == 0)
        {
            return Literals.Integer(PanelWidth);
        }

        if (padded < PanelWidth)
        {
            return Literals.Integer(padded);
        }

        writer.Line($"nint width = panel < {padded / PanelWidth * PanelWidth} ? {PanelWidth} : {padded % PanelWidth};");
        return "width";
    }

    /// <summary>"panel + " where a padded row has several panels; nothing where the only one starts at 0.</summary>
    protected static string PanelPlus(int padded, string rest, int stride = 1) =>
        padded <= PanelWidth ? rest : $"{Times("panel", stride)} + {rest}";

    /// <summary>The product of an index and a stride, without a factor of 1.</summary>
    protected static string Times(string index, int stride) => stride == 1 ? index : $"{index} * {stride}";

    /// <summary>An offset and what is added to it, without a term of 0.</summary>
    protected static string Plus(int start, string rest) => start == 0 ? rest : $"{start} + {rest}";
}
