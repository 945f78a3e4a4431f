using System.Runtime.CompilerServices;
using NetGen.Threading;

namespace NetGen.Tests.Threading;

public class WorkerTeamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Every_chunk_is_done_once(int threads)
    {
        var team = new WorkerTeam(threads);
        for (var round = 0; round < 2_000; round++)
        {
            AssertDoesAll(team, 1 + round % 100);
        }
    }

    [Fact]
    public void Workers_do_chunks_too() => RunUntilAWorkerHelps(new WorkerTeam(2) { BackOff = 0 });

    [Fact]
    public void A_caller_whose_worker_is_held_up_does_everything_itself()
    {
        // Not disposed of: a worker that comes late would throw, and end the process.
        var gate = new ManualResetEventSlim();
        var team = new WorkerTeam(3) { BeforeClaim = gate.Wait };

        for (var round = 0; round < 100; round++)
        {
            AssertDoesAll(team, 20);
        }

        gate.Set();
        AssertDoesAll(team, 20);
    }

    [Fact]
    public void Workers_that_sleep_are_woken()
    {
        var team = new WorkerTeam(2) { BackOff = 0 };
        for (var round = 0; round < 3; round++)
        {
            RunUntilAWorkerHelps(team);
            WaitUntil(team, WorkerState.Asleep);
        }
    }

    [Fact]
    public void Workers_that_have_ended_are_started_anew()
    {
        var team = new WorkerTeam(2) { IdleTime = TimeSpan.FromMilliseconds(1), BackOff = 0 };
        for (var round = 0; round < 3; round++)
        {
            RunUntilAWorkerHelps(team);
            WaitUntil(team, WorkerState.Absent);
        }
    }

    [Fact]
    public void No_chunk_is_lost_while_workers_fall_asleep_and_end()
    {
        var team = new WorkerTeam(3) { IdleTime = TimeSpan.FromMilliseconds(1) };
        for (var round = 0; round < 200; round++)
        {
            AssertDoesAll(team, 7);
            Thread.SpinWait(round * 1_000);
        }
    }

    [Fact]
    public void A_team_without_work_is_collected()
    {
        var reference = Abandoned();
        for (var i = 0; i < 1_000 && reference.IsAlive; i++)
        {
            Thread.Sleep(10);
            GC.Collect();
        }

        Assert.False(reference.IsAlive);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(19)]
    public void A_chunk_that_throws_throws_at_the_caller_and_the_team_stays_usable(int failing)
    {
        var team = new WorkerTeam(3);
        for (var round = 0; round < 100; round++)
        {
            var counts = new int[20];
            var message = Assert.Throws<InvalidOperationException>(() => Fail(team, counts, failing)).Message;

            Assert.Equal($"chunk {failing}", message);
            Assert.Equal(1, counts[failing]);
            Assert.All(counts, count => Assert.InRange(count, 0, 1));
            AssertDoesAll(team, 20);
        }
    }

    [Fact]
    public void A_caller_who_had_to_wait_for_an_interrupted_worker_goes_on_alone()
    {
        var team = new WorkerTeam(2) { BackOff = 10_000 };
        RunUntilAWorkerHelps(team, workersDelay: TimeSpan.FromSeconds(2));

        var work = NewAttendance();
        team.Run(work, 2);

        Assert.All(work.Threads, thread => Assert.Equal(work.Caller, thread));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var (team, counts) = (new WorkerTeam(2), new int[50]);

        Allocations.AssertNone(() => team.Run(new Counting(counts), 50));
    }

    [Fact]
    public void Garbage_collections_do_not_disturb_work_on_managed_memory()
    {
        var team = new WorkerTeam(2);
        for (var round = 0; round < 30; round++)
        {
            // A new array each time, which a compacting collection moves.
            var counts = new int[1_000];
            var collector = new Thread(() => GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true));
            collector.Start();
            for (var i = 0; i < 20; i++)
            {
                var work = new Counting(counts);
                team.Run(work, counts.Length);
            }

            collector.Join();
            Assert.All(counts, count => Assert.Equal(20, count));
        }
    }

    [Fact]
    public void Work_that_is_part_of_an_object_may_be_moved_while_chunks_are_done()
    {
        var team = new WorkerTeam(3) { BackOff = 0 };
        for (var round = 0; round < 20; round++)
        {
            // The objects before it are garbage at the first chunk, so that the collection moves it into their place.
            var holder = BehindGarbage();
            team.Run(holder[0], holder[0].Counts.Length);
            Assert.All(holder[0].Counts, count => Assert.Equal(1, count));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Compacting[] BehindGarbage()
    {
        for (var i = 0; i < 1_000; i++)
        {
            GC.KeepAlive(new byte[100]);
        }

        return [new(new int[12])];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Abandoned()
    {
        var team = new WorkerTeam(3) { IdleTime = TimeSpan.FromMilliseconds(1) };
        AssertDoesAll(team, 10);
        return new(team);
    }

    private static void Fail(WorkerTeam team, int[] counts, int failing)
    {
        var work = new Failing(counts, failing);
        team.Run(work, counts.Length);
    }

    private static void AssertDoesAll(WorkerTeam team, int chunks)
    {
        var counts = new int[chunks];
        var work = new Counting(counts);
        team.Run(work, chunks);
        Assert.All(counts, count => Assert.Equal(1, count));
    }

    /// <summary>More than once where the worker was just falling asleep, and did not hear that it was called.</summary>
    private static void RunUntilAWorkerHelps(WorkerTeam team, TimeSpan workersDelay = default)
    {
        var work = NewAttendance(workersDelay);
        var rounds = 0;
        do
        {
            team.Run(work, 2);
        }
        while (work.Threads.All(thread => thread == work.Caller) && ++rounds < 2_000);

        Assert.Contains(work.Threads, thread => thread != work.Caller);
    }

    private static Attendance NewAttendance(TimeSpan workersDelay = default) =>
        new(new int[2], Environment.CurrentManagedThreadId, workersDelay);

    private static void WaitUntil(WorkerTeam team, WorkerState state) =>
        Assert.True(SpinWait.SpinUntil(() => team.States.All(now => now == state), TimeSpan.FromMinutes(1)));
}
