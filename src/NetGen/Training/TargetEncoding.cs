namespace NetGen;

/// <summary>How a data set's labels or targets become what a network's loss takes.</summary>
internal enum TargetEncoding
{
    /// <summary>Labels, as class indices.</summary>
    Classes,

    /// <summary>Targets, as they are.</summary>
    Values,

    /// <summary>Labels 0 and 1, as the target of the only output.</summary>
    Binary,

    /// <summary>Labels, as 1 for the right output and 0 for all others.</summary>
    OneHot,
}
