namespace NetGen;

/// <summary>What is known of a value of the graph before any input is.</summary>
internal abstract record GraphValue;
