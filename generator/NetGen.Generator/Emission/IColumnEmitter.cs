namespace NetGen.Generator.Emission;

/// <summary>A step that can compute vectors of rows.</summary>
internal interface IColumnEmitter
{
    /// <summary>The statement that computes a block of rows, without the activation.</summary>
    string ForwardColumns(string input, string output);
}
