namespace NetGen;

/// <summary>A family that is not there yet.</summary>
internal sealed class RecurrentAdvice : IFamilyAdvice
{
    public string? For(string type) => type is "LSTM" or "GRU" or "RNN" ? "Recurrent layers are not there yet." : null;
}
