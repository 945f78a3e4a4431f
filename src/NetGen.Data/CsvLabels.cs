namespace NetGen;

/// <summary>The classes that a column of labels stands for.</summary>
internal sealed class CsvLabels
{
    private readonly CsvTable _table;
    private readonly Dataset? _training;
    private readonly int _column;
    private readonly IReadOnlyList<CsvCategories.Category> _texts;

    /// <param name="table">The table.</param>
    /// <param name="training">The rows whose classes they are; null for the table's own.</param>
    public CsvLabels(CsvTable table, Dataset? training)
    {
        (_table, _training, _column) = (table, training, table.Layout.Goal[0]);
        _texts = table.Categories(_column).All;
    }

    /// <summary>A data set of these labels: texts are numbered in ascending order, by the codes of their characters; numbers are the classes.</summary>
    public Dataset With(float[] features, int inputs)
    {
        var (classes, names) = IsNumbers() ? ByIndex() : ByText();
        if (_training is not null)
        {
            (classes, names) = ([.. classes.Select((index, code) => InTraining(code, index, names))], _training.ClassNames);
        }

        var labels = new int[_table.Rows];
        for (var row = 0; row < labels.Length; row++)
        {
            labels[row] = classes[(int)_table[row, _column]];
        }

        var data = Dataset.FromLabels(features, inputs, labels, _training?.Classes ?? (names.Count > 0 ? names.Count : null));
        return names.Count > 0 ? data.WithClassNames(names) : data;
    }

    /// <summary>Whether labels are numbers; a column must not have both, for then one is a mistake.</summary>
    private bool IsNumbers()
    {
        var number = _texts.FirstOrDefault(text => CsvNumber.TryParse(text.Text, out _));
        var text = _texts.FirstOrDefault(text => !CsvNumber.TryParse(text.Text, out _));
        return text is null || (number is null ? false : throw Fault(text,
            $"is text, but the label in line {number.Line}, '{number.Text}', is a number: let all be class indices from 0 or all be texts{(IsFirstRow(text) ? $"; if the row is a header, pass skipRows: {_table.SkipRows + 1}" : "")}."));
    }

    private (int[] Classes, IReadOnlyList<string> Names) ByIndex()
    {
        var names = _table.ClassLine is { } line && _column == _table.Layout.Header.Count - 1 ? line.ClassNames : [];
        return ([.. _texts.Select(text => ClassIndex(text, names))], names);
    }

    private static bool IsIndex(float number) => number >= 0 && number < int.MaxValue && number == MathF.Floor(number);

    private int ClassIndex(CsvCategories.Category text, string[] names)
    {
        _ = CsvNumber.TryParse(text.Text, out var number);
        return !IsIndex(number) ? throw Fault(text,
                "is not a class index. Classes are whole numbers from 0: where labels are other numbers, read that column as targets, " +
                "and number them by 'Dataset.FromLabels(data.Features.ToArray(), data.Inputs, data.Targets.ToArray(), out var map)'.")
            : names.Length > 0 && number >= names.Length ? throw Fault(text,
                $"is not a class index: the first line names {names.Length} classes, so they are 0 to {names.Length - 1}. Correct the label, or the first line.")
            : (int)number;
    }

    private (int[] Classes, IReadOnlyList<string> Names) ByText()
    {
        foreach (var text in _texts)
        {
            if (CsvDate.Is(text.Text))
            {
                throw _table.Fault.OfDate(text.Line, _column, text.Text);
            }
        }

        if (IsFirstRow(_texts[0]) && _texts.Count > 2 && _texts[0].Rows == 1 && _texts.Skip(1).All(text => text.Rows > 1))
        {
            throw Fault(_texts[0], $"is the label of the first row and of no other, as if the row were a header: if it is one, pass skipRows: {_table.SkipRows + 1}; if it is data, put a line with the columns' names before it.");
        }

        var classes = new int[_texts.Count];
        var ordered = _table.Categories(_column).Ordered.ToArray();
        for (var index = 0; index < ordered.Length; index++)
        {
            classes[ordered[index]] = index;
        }

        return (classes, [.. ordered.Select(code => _texts[code].Text)]);
    }

    /// <summary>The class among those of the training rows: of the same name, or where these have none, of the same number.</summary>
    private int InTraining(int code, int index, IReadOnlyList<string> names)
    {
        if (_training!.ClassNames.Count == 0)
        {
            return names.Count == 0 && index < _training.Classes ? index
                : throw Fault(_texts[code], $"is not a class of {nameof(CsvOptions.Training)}, which has the classes 0 to {_training.Classes - 1}, without names: read both files in the same way.");
        }

        var name = names.Count > 0 ? names[index] : _texts[code].Text;
        var found = _training.ClassNames.ToList().IndexOf(name);
        return found >= 0 ? found
            : throw Fault(_texts[code], $"is not a class of {nameof(CsvOptions.Training)}, which has {CsvNames.List(_training.ClassNames)}: leave its rows out, or train with some of them.");
    }

    private bool IsFirstRow(CsvCategories.Category text) => text == _texts[0] && !_table.HasHeader && _table.ClassLine is null;

    private DataFormatException Fault(CsvCategories.Category text, string wrong) => _table.Fault.Of(text.Line, _column, text.Text, wrong);
}
