namespace NetGen.Generator.Emission;

/// <summary>A step that can be straight-line code whose inputs and outputs are lanes of registers.</summary>
internal interface ILaneEmitter
{
    /// <param name="writer">Takes the lines.</param>
    /// <param name="isHead">Whether the outputs go to memory.</param>
    void EmitLanes(CodeWriter writer, bool isHead);
}
