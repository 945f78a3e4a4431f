using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace NetGen.Build;

/// <summary>
/// Writes for each weight file a text that says what is in it, for a binary file cannot be among a compiler's additional files,
/// and the copy to embed. It never fails: what is wrong with a file goes into the text, and the analyzer reports it on the attribute.
/// </summary>
public sealed class DescribeWeights : Task
{
    /// <summary>The weight files; the metadata "Description" names the text to write, "Copy" the copy.</summary>
    [Required]
    public ITaskItem[] Weights { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (var item in Weights)
        {
            new DescribedFile(item.GetMetadata("FullPath"), item.GetMetadata("Description"), item.GetMetadata("Copy")).Update();
        }

        return true;
    }
}
