using System.Runtime.InteropServices;

namespace NetGen.Threading;

/// <summary>
/// The chunks of one piece of work and who has claimed them. The caller claims from the front, workers from the back, so
/// that each mostly meets the memory that its own cache holds from the phase before. The two halves that are written lie on
/// cache lines of their own, away from whatever lies before and after.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 3 * Distance)]
internal unsafe struct Phase
{
    /// <summary>Two cache lines: processors fetch them in pairs.</summary>
    private const int Distance = 128;

    private const int Bits = 21;
    private const int Mask = MaxChunks;

    /// <summary>Chunks, claimed from the front, claimed from the back: 21 bits each, changed as one.</summary>
    [FieldOffset(Distance)]
    private long _claims;

    [FieldOffset(Distance + 8)]
    private delegate*<void*, int, void> _run;

    [FieldOffset(Distance + 16)]
    private void* _work;

    [FieldOffset(2 * Distance)]
    private int _done;

    /// <summary>The most chunks that a phase may have.</summary>
    public const int MaxChunks = (1 << Bits) - 1;

    /// <summary>Whether there are chunks that nobody has claimed.</summary>
    public readonly bool IsOpen => Left(Volatile.Read(in _claims)) > 0;

    /// <summary>Whether all chunks are done, not just claimed.</summary>
    public readonly bool IsDone => Volatile.Read(in _done) == (int)(_claims >> 2 * Bits);

    /// <summary>Offers new chunks; those before must be done. A full fence.</summary>
    /// <param name="run">Does a chunk of the work.</param>
    /// <param name="work">The work; it must stay where it is until all chunks are done.</param>
    /// <param name="chunks">How many.</param>
    public void Begin(delegate*<void*, int, void> run, void* work, int chunks)
    {
        _run = run;
        _work = work;
        _done = 0;
        Interlocked.Exchange(ref _claims, (long)chunks << 2 * Bits);
    }

    /// <summary>Claims the first chunk that is left.</summary>
    public bool ClaimFirst(out int chunk)
    {
        for (var claims = Volatile.Read(ref _claims); Left(claims) > 0; claims = Volatile.Read(ref _claims))
        {
            if (Interlocked.CompareExchange(ref _claims, claims + (1L << Bits), claims) == claims)
            {
                chunk = (int)(claims >> Bits) & Mask;
                return true;
            }
        }

        chunk = 0;
        return false;
    }

    /// <summary>Claims the last chunk that is left.</summary>
    public bool ClaimLast(out int chunk)
    {
        for (var claims = Volatile.Read(ref _claims); Left(claims) > 0; claims = Volatile.Read(ref _claims))
        {
            if (Interlocked.CompareExchange(ref _claims, claims + 1, claims) == claims)
            {
                chunk = (int)(claims >> 2 * Bits) - 1 - ((int)claims & Mask);
                return true;
            }
        }

        chunk = 0;
        return false;
    }

    /// <summary>Does a chunk that the calling thread has claimed.</summary>
    public readonly void Run(int chunk) => _run(_work, chunk);

    /// <summary>Counts a claimed chunk as done.</summary>
    public void Finish() => Interlocked.Increment(ref _done);

    private static int Left(long claims) => (int)(claims >> 2 * Bits) - ((int)(claims >> Bits) & Mask) - ((int)claims & Mask);
}
