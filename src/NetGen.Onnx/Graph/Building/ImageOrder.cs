namespace NetGen;

/// <summary>
/// The order in which the network's rows have images: that of the model's input. Where the input tells neither, the declaration's, or the one in which
/// the model flattens images, so that weights stay where they are.
/// </summary>
internal sealed class ImageOrder
{
    private readonly RowShape? _input;

    private ImageOrder(RowShape? input, bool channelsFirst)
    {
        _input = input;
        IsChannelsFirst = channelsFirst;
    }

    /// <summary>Whether images are channel by channel.</summary>
    public bool IsChannelsFirst { get; }

    /// <summary>Chooses the order.</summary>
    /// <param name="input">What the input is; null where nothing reads it.</param>
    /// <param name="flattened">The images that layers read as rows, and the output.</param>
    /// <param name="declared">The declared order; null without a declaration.</param>
    public static ImageOrder Choose(RowShape? input, IReadOnlyList<RowsValue> flattened, bool? declared) =>
        new(input, declared ?? (IsOpen(input) ? flattened.All(value => IsIn(value, channelsFirst: true)) || !flattened.All(value => IsIn(value, channelsFirst: false)) : input!.ChannelsFirst.IsPlain));

    /// <summary>Notes what cannot be had in this order.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="output">What the network gives.</param>
    /// <param name="problems">Where to.</param>
    public void NoteProblems(IEnumerable<DraftedLayer> layers, RowsValue output, GraphProblems problems)
    {
        if (_input?.Image is { } image && !IsOpen(_input) && _input.ChannelsFirst.IsPlain != IsChannelsFirst)
        {
            problems.Add($"its rows have images of {image} {Text(!IsChannelsFirst)}, but those of the declared network {Text(IsChannelsFirst)}: declare [Input({image.Height}, {image.Width}, {image.Channels}{(IsChannelsFirst ? "" : ", ChannelsFirst = true")})]");
        }

        foreach (var draft in layers.Select(layer => layer.Draft).OfType<LayerDraft>().Where(draft => draft.Flattened is not null))
        {
            if (draft.ReordersFlattened ? Columns(draft.Flattened!) is null : !IsIn(draft.Flattened!, IsChannelsFirst))
            {
                problems.AddUse(draft.Node!, $"takes an image as a row in another order than {Text(IsChannelsFirst)}, which only weights can make up for");
            }
        }

        if (!IsIn(output, IsChannelsFirst))
        {
            problems.Add($"its output has an image in another order than {Text(IsChannelsFirst)}, as its input has it");
        }
    }

    private RowOrder? Columns(RowsValue value) => value.Layout is { } layout ? layout.Order.Invert().After(value.AsNumbers().Layer.Shape.InOrder(IsChannelsFirst)) : RowOrder.Plain;

    /// <summary>Whether both orders are one, as in images of one channel.</summary>
    private static bool IsOpen(RowShape? input) => input?.Image is not { } image || image.ToChannelsFirst.IsPlain;

    private static bool IsIn(RowsValue value, bool channelsFirst) =>
        value.Layout is not { } layout || layout.Order.Equals(value.AsNumbers().Layer.Shape.InOrder(channelsFirst));

    private static string Text(bool channelsFirst) => channelsFirst ? "channel by channel" : "pixel by pixel";
}
