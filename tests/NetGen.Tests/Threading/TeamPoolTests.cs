using NetGen.Threading;

namespace NetGen.Tests.Threading;

public class TeamPoolTests
{
    [Fact]
    public void One_thread_needs_no_team() => Assert.Null(TeamPool.Rent(1));

    [Fact]
    public void Two_who_rent_at_once_get_two_teams_and_a_returned_one_is_rented_again()
    {
        // No other test has teams of this size.
        var (first, second) = (TeamPool.Rent(17), TeamPool.Rent(17));
        Assert.NotSame(first, second);
        Assert.Equal(17, first!.Threads);

        TeamPool.Return(first);
        Assert.Same(first, TeamPool.Rent(17));
        TeamPool.Return(first);
        TeamPool.Return(second);
    }

    [Fact]
    public void A_full_pool_keeps_the_team_that_comes_back_last()
    {
        var teams = Enumerable.Range(0, 40).Select(_ => TeamPool.Rent(18)).ToArray();
        Assert.Equal(40, teams.Distinct().Count());
        foreach (var team in teams)
        {
            TeamPool.Return(team);
        }

        var other = TeamPool.Rent(19);
        TeamPool.Return(other);
        Assert.Same(other, TeamPool.Rent(19));
    }
}
