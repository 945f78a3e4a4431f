using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>What a step reads.</summary>
/// <param name="Step">The number of the step that wrote it; 0 for the network's input.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Stride">Distance in floats between two rows.</param>
/// <param name="PadsWithZeros">Whether what lies between two rows is 0.</param>
internal readonly record struct StepSource(int Step, ValueShape Shape, int Stride, bool PadsWithZeros)
{
    /// <summary>Values per row.</summary>
    public int Size => Shape.Count;

    /// <summary>Distance in floats between two rows of its gradient: the network's input is a row, also where it is an image that would lie otherwise.</summary>
    public int GradientStride => Step == 0 ? RowLayout.Pad(Size) : Shape.Stride;
}
