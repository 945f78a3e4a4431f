namespace NetGen;

/// <summary>The logical order of a tensor's values, [out, in] row-major, and the order in memory.</summary>
/// <param name="info">The tensor.</param>
/// <param name="storage">Where it lies.</param>
internal readonly struct TensorOrder(TensorInfo info, TensorStorage storage)
{
    /// <summary>Copies the values out of <paramref name="memory"/>.</summary>
    public void CopyTo(ReadOnlySpan<float> memory, Span<float> destination)
    {
        if (storage.Layout == WeightLayout.Plain)
        {
            memory.Slice(storage.Start, info.Count).CopyTo(destination);
            return;
        }

        var (outputs, inputs) = (info.Shape[0], info.Shape[1]);
        for (var output = 0; output < outputs; output++)
        {
            for (var input = 0; input < inputs; input++)
            {
                destination[output * inputs + input] = memory[Offset(outputs, inputs, output, input)];
            }
        }
    }

    /// <summary>Copies values into <paramref name="memory"/>.</summary>
    public void CopyFrom(ReadOnlySpan<float> source, Span<float> memory)
    {
        if (storage.Layout == WeightLayout.Plain)
        {
            source.CopyTo(memory[storage.Start..]);
            return;
        }

        var (outputs, inputs) = (info.Shape[0], info.Shape[1]);
        for (var output = 0; output < outputs; output++)
        {
            for (var input = 0; input < inputs; input++)
            {
                memory[Offset(outputs, inputs, output, input)] = source[output * inputs + input];
            }
        }
    }

    private int Offset(int outputs, int inputs, int output, int input)
    {
        if (storage.Layout == WeightLayout.Rows)
        {
            return storage.Start + output * RowLayout.Pad(inputs) + input;
        }

        var panel = output / RowLayout.PanelWidth * RowLayout.PanelWidth;
        var width = Math.Min(RowLayout.PanelWidth, RowLayout.Pad(outputs) - panel);
        return storage.Start + panel * inputs + input * width + output - panel;
    }
}
