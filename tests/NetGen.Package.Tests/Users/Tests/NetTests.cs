using Xunit;

namespace Users.Tests;

public class NetTests
{
    [Fact]
    public void It_learns_exclusive_or() => Assert.Equal("0110", ExclusiveOr.Learn(new Net()));
}
