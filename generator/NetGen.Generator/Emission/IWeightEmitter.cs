namespace NetGen.Generator.Emission;

/// <summary>A step that has parameters.</summary>
internal interface IWeightEmitter
{
    /// <summary>Constructor calls for where its tensors lie.</summary>
    IEnumerable<string> Storage { get; }

    /// <summary>The call that draws the weights.</summary>
    void EmitInitialization(CodeWriter writer);

    /// <summary>The statement that hands the parameters' gradients to the sink.</summary>
    string WeightGradient(string input, string gradient);
}
