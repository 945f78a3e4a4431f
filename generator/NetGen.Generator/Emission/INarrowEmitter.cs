namespace NetGen.Generator.Emission;

/// <summary>A step that can compute with narrow weights.</summary>
internal interface INarrowEmitter
{
    /// <summary>The statement that computes one row, without the activation.</summary>
    string NarrowForwardRow(string input, string output);

    /// <summary>The statement that computes a batch, without the activation.</summary>
    string NarrowForward(string input, string output);
}
