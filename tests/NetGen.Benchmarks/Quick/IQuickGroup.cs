using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Quick;

/// <summary>Measurements that are compared with each other, and so taken in turns.</summary>
internal interface IQuickGroup
{
    /// <summary>What selects the group on the command line.</summary>
    string Name { get; }

    /// <summary>Whether it takes minutes and so runs only when it is named.</summary>
    bool IsLong => false;

    /// <summary>Measures.</summary>
    MarkdownTable Run();
}
