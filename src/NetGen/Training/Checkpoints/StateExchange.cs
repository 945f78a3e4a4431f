using System.Globalization;

namespace NetGen;

/// <summary>
/// What a training depends on, one value after the other. A checkpoint that is written reads them, one that is resumed puts
/// them back: whoever owns state names it here once, for both directions.
/// </summary>
public abstract class StateExchange
{
    private protected StateExchange()
    {
    }

    /// <summary>A setting: it is not restored, but must be the same when a training is resumed.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="value">The setting as text.</param>
    public abstract void Setting(string name, string value);

    /// <summary>A setting: it is not restored, but must be the same when a training is resumed.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="value">The setting.</param>
    public void Setting<T>(string name, T value) where T : struct, IFormattable =>
        Setting(name, value.ToString(null, CultureInfo.InvariantCulture));

    /// <summary>A setting: it is not restored, but must be the same when a training is resumed.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="value">The setting.</param>
    public void Setting(string name, bool value) => Setting(name, value ? "true" : "false");

    /// <summary>A number that training changes, restored bit by bit.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <param name="value">The number.</param>
    public abstract void Number<T>(string name, ref T value) where T : struct, IFormattable, ISpanParsable<T>;

    /// <summary>Floats that training changes.</summary>
    /// <param name="name">Their name in the file.</param>
    /// <param name="shape">Their shape in the file.</param>
    /// <param name="values">The floats.</param>
    public abstract void Tensor(string name, ReadOnlySpan<long> shape, Span<float> values);

    /// <summary>A setting that files of older versions do not hold: where one does, it must be the same.</summary>
    internal abstract void LaterSetting(string name, string value);

    /// <summary>A table that grows by entries of some fields.</summary>
    internal abstract void Table(string name, int fields, ref double[] values);

    /// <summary>A table with an entry of one field for each of another table's, which files of older versions do not hold: it is left empty then.</summary>
    internal abstract void LaterTable(string name, ref double[] values);

    /// <summary>A text that goes along, if there is one.</summary>
    internal abstract void LaterText(string name, ref string? value);
}
