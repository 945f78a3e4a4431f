namespace NetGen;

/// <summary>What a user must know of a graph that was read: where the network gives something else than the model.</summary>
internal sealed class GraphNotes
{
    private readonly List<string> _notes = [];

    /// <summary>The notes, each a sentence.</summary>
    public IReadOnlyList<string> All => _notes;

    public void Add(string sentence) => _notes.Add(sentence);
}
