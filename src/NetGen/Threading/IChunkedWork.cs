namespace NetGen.Threading;

/// <summary>Work cut into chunks that may be done in any order and by any thread; no two chunks write the same result.</summary>
internal interface IChunkedWork
{
    /// <summary>Does one chunk.</summary>
    void Run(int chunk);
}
