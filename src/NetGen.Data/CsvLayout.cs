namespace NetGen;

/// <summary>What each column of a table is read as.</summary>
internal sealed class CsvLayout
{
    private readonly string _file;
    private readonly CsvRole[] _roles;
    private readonly string?[] _arguments;

    /// <summary>Finds the columns that a caller asks for.</summary>
    /// <exception cref="DataFormatException">A column is not there or is asked for twice, or none is left as a feature.</exception>
    public CsvLayout(CsvHeader header, CsvGoal goal, CsvOptions options, string file)
    {
        (Header, _file) = (header, file);
        (_roles, _arguments) = (new CsvRole[header.Count], new string?[header.Count]);
        Goal = goal.Find(header);
        Assign(Goal, goal.IsLabel ? CsvRole.Label : CsvRole.Target, goal.Argument);
        Assign(options.Without.Select(name => header.Find(name, nameof(options.Without))), CsvRole.LeftOut, nameof(options.Without));
        Assign(options.OneHot.Select(name => header.Find(name, nameof(options.OneHot))), CsvRole.OneHot, nameof(options.OneHot));
        if (!_roles.Any(role => role is CsvRole.Feature or CsvRole.OneHot))
        {
            throw new DataFormatException(file, $"of the {header.Count} columns of a row none is left as a feature, but at least one must be.");
        }
    }

    /// <summary>The columns.</summary>
    public CsvHeader Header { get; }

    /// <summary>The columns of the label or the targets, in the caller's order.</summary>
    public int[] Goal { get; }

    /// <summary>What a column is read as.</summary>
    public CsvRole this[int column] => _roles[column];

    private void Assign(IEnumerable<int> columns, CsvRole role, string argument)
    {
        foreach (var column in columns)
        {
            if (_arguments[column] is { } other)
            {
                throw new DataFormatException(_file, other == argument ? $"{argument} has {Header.Describe(column)} twice: name it once."
                    : $"{Header.Describe(column)} is in {other} and in {argument}: leave it in one of them.");
            }

            (_roles[column], _arguments[column]) = (role, argument);
        }
    }
}
