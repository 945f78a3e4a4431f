namespace NetGen.Signal;

/// <summary>What a layer moves over an image, as the analysis sees it.</summary>
/// <param name="Rows">How it moves down.</param>
/// <param name="Columns">How it moves across.</param>
/// <param name="Channels">Channels that it reads.</param>
/// <param name="Maps">Channels that it gives.</param>
/// <param name="Groups">Groups of channels, each of which sees its own inputs alone.</param>
/// <param name="Operation">What is made of the pixels under it.</param>
/// <param name="CountsPadding">Whether padding counts in a mean.</param>
internal sealed record SignalWindow(
    WindowAxis Rows, WindowAxis Columns, int Channels, int Maps, int Groups, WindowOperation Operation, bool CountsPadding)
{
    /// <summary>Pixels under it.</summary>
    public int Pixels => Rows.Size * Columns.Size;

    /// <summary>Channels that one map sees.</summary>
    public int ChannelsOfGroup => Channels / Groups;

    /// <summary>Maps of a group.</summary>
    public int MapsOfGroup => Maps / Groups;

    /// <summary>The part of what two windows read that both have at the same of their places.</summary>
    public double AlikeUnder => Rows.AlikeUnder * Columns.AlikeUnder;

    /// <summary>Windows.</summary>
    public double Outputs => (double)Rows.Outputs * Columns.Outputs;

    /// <summary>Pixels of the image.</summary>
    public double Inputs => (double)Rows.Inputs * Columns.Inputs;

    /// <summary>The window's middle alone, as kernels are drawn whose other weights are 0.</summary>
    public SignalWindow OnlyMiddle() => this with { Rows = Rows.Only(Rows.Size / 2), Columns = Columns.Only(Columns.Size / 2) };
}
