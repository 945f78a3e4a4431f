namespace NetGen;

/// <summary>The logical order of a tensor's values, row-major, and the order in memory.</summary>
/// <param name="info">The tensor.</param>
/// <param name="storage">Where it lies.</param>
internal readonly struct TensorOrder(TensorInfo info, TensorStorage storage)
{
    /// <summary>Outputs, the first axis.</summary>
    private int Outputs => info.Shape[0];

    /// <summary>Values of one output, all further axes: the inputs of a matrix; channels and pixels of a kernel.</summary>
    private int ValuesPerOutput => info.Count / Outputs;

    /// <summary>Copies the values out of <paramref name="memory"/>.</summary>
    public void CopyTo(ReadOnlySpan<float> memory, Span<float> destination)
    {
        if (storage.Layout == WeightLayout.Plain)
        {
            memory.Slice(storage.Start, info.Count).CopyTo(destination);
            return;
        }

        var (outputs, values, pixels) = (Outputs, ValuesPerOutput, Pixels);
        for (var output = 0; output < outputs; output++)
        {
            for (var value = 0; value < values; value++)
            {
                destination[output * values + value] = memory[Offset(outputs, values, pixels, output, value)];
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

        var (outputs, values, pixels) = (Outputs, ValuesPerOutput, Pixels);
        for (var output = 0; output < outputs; output++)
        {
            for (var value = 0; value < values; value++)
            {
                memory[Offset(outputs, values, pixels, output, value)] = source[output * values + value];
            }
        }
    }

    /// <summary>Pixels of a kernel, all axes behind the second.</summary>
    private int Pixels => info.Shape.Skip(2).Aggregate(1, (count, size) => count * size);

    private int Offset(int outputs, int values, int pixels, int output, int value) => storage.Start + storage.Layout switch
    {
        WeightLayout.Rows => output * RowLayout.Pad(values) + value,
        WeightLayout.KernelPanels => KernelLayout.PanelOffset(outputs / storage.Groups, values / pixels, pixels, output, value / pixels, value % pixels),
        WeightLayout.KernelChannels => value * RowLayout.Pad(outputs) + output,
        _ => KernelLayout.PanelOffset(outputs, values, 1, output, value, 0),
    };
}
