namespace NetGen;

/// <summary>What a column is read as.</summary>
internal enum CsvRole
{
    /// <summary>A number that is a feature.</summary>
    Feature,

    /// <summary>A text that becomes a feature per category.</summary>
    OneHot,

    /// <summary>A number or text that is the row's class.</summary>
    Label,

    /// <summary>A number that is a target.</summary>
    Target,

    /// <summary>Not at all.</summary>
    LeftOut,
}
