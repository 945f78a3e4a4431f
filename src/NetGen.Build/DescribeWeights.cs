using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace NetGen.Build;

/// <summary>
/// Writes for each weight file a text that says what is in it: a binary file cannot be among a compiler's additional files.
/// It never fails: what is wrong with a file goes into the text, and the analyzer reports it on the attribute.
/// </summary>
public sealed class DescribeWeights : Task
{
    /// <summary>The weight files; the metadata "Description" names the text to write.</summary>
    [Required]
    public ITaskItem[] Weights { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (var item in Weights)
        {
            Write(item.GetMetadata("FullPath"), item.GetMetadata("Description"));
        }

        return true;
    }

    /// <summary>Always writes, even the same text again, so that the build sees it as newer than the weights.</summary>
    private static void Write(string weights, string description)
    {
        var text = WeightDescription.Of(weights);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(description))!);
        File.WriteAllText(description, text);
        if (!File.Exists(weights))
        {
            // A file that comes later may be older than this text; it must be described all the same.
            File.SetLastWriteTimeUtc(description, new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }
    }
}
