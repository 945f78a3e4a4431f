namespace NetGen.Benchmarks.Processes;

/// <summary>What a program does when another process measures it.</summary>
internal static class ChildMode
{
    /// <summary>"--rows", "--first" or "--first-epoch".</summary>
    /// <returns>Whether it was one of them.</returns>
    public static bool TryRun(string[] arguments)
    {
        switch (arguments)
        {
            case ["--rows"]:
                ComparedRows.Print();
                return true;
            case ["--first"]:
                FirstCall.Print();
                return true;
            case ["--first-epoch"]:
                FirstEpoch.Print();
                return true;
            default:
                return false;
        }
    }
}
