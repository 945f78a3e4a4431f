namespace NetGen.Analyzers.Tests;

/// <summary>NG1407: trainers that every round of a loop creates for the same network.</summary>
public sealed class TrainerInLoopTests
{
    private const string Message =
        "Every round of this loop creates a new trainer: a trainer owns the optimizer's state and scratch memory, so each one starts again and allocates. Create it once, before the loop.";

    private const string Create = "{|NG1407:net.CreateTrainer(new Adam(), 8)|}";

    [Theory]
    [InlineData("for (var i = 0; i < 9; i++) { CREATE.Step(x, y); }")]
    [InlineData("for (var i = 0; i < 9; i++) CREATE.Step(x, y);")]
    [InlineData("foreach (var value in x) { var trainer = CREATE; trainer.Step(x, y); }")]
    [InlineData("foreach (var (a, b) in new[] { (1, 2) }) { var trainer = CREATE; trainer.Step(x, y); }")]
    [InlineData("while (true) { Net.Trainer<Adam> trainer = CREATE; trainer.Backward(x, y); }")]
    [InlineData("do { ITrainer trainer = CREATE; trainer.LearningRate = 1; trainer.Step(x, y); } while (x[0] > 0);")]
    [InlineData("Net.Trainer<Adam> trainer; for (;;) { trainer = CREATE; trainer.Step(x, y); }")]
    [InlineData("for (;;) { _trainer = CREATE; _trainer.Step(x, y); }")]
    [InlineData("for (;;) { Train(CREATE, x); }")]
    [InlineData("for (;;) { var trainer = CREATE; Train(trainer, x); }")]
    [InlineData("for (;;) { var trainer = CREATE; for (var i = 0; i < 9; i++) { trainer.Step(x, y); if (x[i] > 0) { continue; } } }")]
    [InlineData("for (;;) { try { CREATE.Step(x, y); } catch (ArgumentException) { } }")]
    [InlineData("for (;;) { { CREATE.Step(x, y); } }")]
    [InlineData("for (;;) { CREATE.Step(x, y); if (x[0] > 0) { break; } }")]
    [InlineData("foreach (var rate in x) { for (var i = 0; i < 9; i++) { CREATE.Step(x, y); } }")]
    [InlineData("Action run = () => { for (;;) { CREATE.Step(x, y); } }; run();")]
    [InlineData("void Run() { for (;;) { CREATE.Step(x, y); } } Run();")]
    public Task A_parameters_trainer_in_a_loop_is_marked(string code) => Expect(code.Replace("CREATE", Create, StringComparison.Ordinal), Message);

    [Theory]
    [InlineData("var own = new Net(); for (;;) { {|NG1407:own.CreateTrainer(new Adam(), 8)|}.Step(x, y); }")]
    [InlineData("Net own; own = new Net(3); for (;;) { {|NG1407:own.CreateTrainer(new Adam(), 8)|}.Step(x, y); }")]
    [InlineData("for (;;) { var alias = net; {|NG1407:alias.CreateTrainer(new Adam(), 8)|}.Step(x, y); }")]
    [InlineData("foreach (var rate in x) { var own = new Net(); for (var i = 0; i < 9; i++) { {|NG1407:own.CreateTrainer(new Adam(rate), 8)|}.Step(x, y); } }")]
    [InlineData("foreach (var seed in y) { net.Initialize((ulong)seed); for (var i = 0; i < 9; i++) { {|NG1407:net.CreateTrainer(new Adam(), 8)|}.Step(x, y); } }")]
    [InlineData("for (;;) { {|NG1407:_net.CreateTrainer(new Adam(), 8)|}.Step(x, y); }")]
    [InlineData("for (;;) { {|NG1407:this._net.CreateTrainer(new Adam(), 8)|}.Step(x, y); }")]
    [InlineData("for (;;) { {|NG1407:Shared.CreateTrainer(new Adam(), 8)|}.Step(x, y); }")]
    [InlineData("for (;;) { {|NG1407:Own.CreateTrainer(new Adam(), 8)|}.Step(x, y); }")]
    [InlineData("var sgd = new Sgd(0.1f); for (;;) { {|NG1407:net.CreateTrainer(sgd, 8)|}.Step(x, y); }")]
    [InlineData("for (;;) { {|NG1407:net.CreateTrainer(new Sgd(0.1f) { Momentum = 0.9f }, batchSize: 4 * n)|}.Step(x, y); }")]
    [InlineData("for (;;) { {|NG1407:net.CreateTrainer<Adam>(default, 8)|}.Step(x, y); }")]
    [InlineData("for (;;) { var size = 8; var sgd = new Sgd(0.1f); {|NG1407:net.CreateTrainer(sgd, size)|}.Step(x, y); }")]
    public Task A_network_from_outside_the_loop_is_the_same_every_round(string code) => Expect(code, Message);

    [Fact]
    public Task A_network_that_trains_itself_is_the_same_every_round() => UsageCode.ExpectFile(
        "partial class Line { public void Train(float[] x) { for (;;) { {|NG1407:CreateTrainer(new Adam(), 8)|}.Step(x, x); } } }", Message);

    [Fact]
    public Task A_network_of_any_type_is_the_same_every_round() => UsageCode.Expect(
        "void M<T>(T net, float[] x, int[] y) where T : class, INetwork<T> { for (;;) { {|NG1407:net.CreateTrainer(new Adam(), 8)|}.Step(x, y); } }", Message);

    [Fact]
    public async Task Top_level_statements_have_loops_too() => Assert.Equal(
        ["NG1407 net.CreateTrainer(new Adam(), 8)"],
        await UsageCode.InProgram("var net = new Net(); for (var i = 0; i < 9; i++) { net.CreateTrainer(new Adam(), 8).Step(new float[4], new int[1]); }"));

    [Theory]
    [InlineData("var trainer = net.CreateTrainer(new Adam(), 8); for (;;) { trainer.Step(x, y); }")]
    [InlineData("for (var trainer = net.CreateTrainer(new Adam(), 8); ; ) { trainer.Step(x, y); }")]
    [InlineData("foreach (var layer in new[] { net.CreateTrainer(new Adam(), 8) }) { }")]
    public Task A_trainer_that_is_created_once_is_fine(string code) => Expect(code);

    [Theory]
    [InlineData("for (;;) { var own = new Net(); own.CreateTrainer(new Adam(), 8).Step(x, y); }")]
    [InlineData("Net own; for (;;) { own = new Net(); own.CreateTrainer(new Adam(), 8).Step(x, y); }")]
    [InlineData("for (;;) { new Net().CreateTrainer(new Adam(), 8).Step(x, y); }")]
    [InlineData("foreach (var own in nets) { own.CreateTrainer(new Adam(), 8).Step(x, y); }")]
    [InlineData("for (var i = 0; i < 2; i++) { foreach (var own in nets) { own.CreateTrainer(new Adam(), 8).Step(x, y); } }")]
    [InlineData("for (var i = 0; i < nets.Length; i++) { nets[i].CreateTrainer(new Adam(), 8).Step(x, y); }")]
    [InlineData("for (;;) { var own = Make(); own.CreateTrainer(new Adam(), 8).Step(x, y); }")]
    [InlineData("for (;;) { Make().CreateTrainer(new Adam(), 8).Step(x, y); }")]
    [InlineData("for (;;) { Changing.CreateTrainer(new Adam(), 8).Step(x, y); }")]
    [InlineData("for (;;) { Computed.CreateTrainer(new Adam(), 8).Step(x, y); }")]
    [InlineData("for (;;) { _changing.CreateTrainer(new Adam(), 8).Step(x, y); }")]
    [InlineData("var own = new Net(); for (;;) { Replace(ref own); own.CreateTrainer(new Adam(), 8).Step(x, y); }")]
    [InlineData("var own = new Net(); Action next = () => own = new Net(); for (;;) { next(); own.CreateTrainer(new Adam(), 8).Step(x, y); }")]
    [InlineData("for (;;) { net = new Net(); net.CreateTrainer(new Adam(), 8).Step(x, y); }")]
    public Task A_network_of_each_round_has_a_trainer_of_its_own(string code) => Expect(code);

    [Theory]
    [InlineData("for (;;) { net.Initialize(1); net.CreateTrainer(new Adam(), 8).Step(x, y); }")]
    [InlineData("for (;;) { Reset(net); net.CreateTrainer(new Adam(), 8).Step(x, y); }")]
    [InlineData("for (;;) { net.CreateTrainer(new Adam(), 8).Step(x, y); net.Layers[0].SetWeight(x); }")]
    public Task A_network_with_new_weights_starts_again(string code) => Expect(code);

    [Theory]
    [InlineData("foreach (var rate in x) { net.CreateTrainer(new Adam(rate), 8).Step(x, y); }")]
    [InlineData("foreach (var size in y) { net.CreateTrainer(new Adam(), size).Step(x, y); }")]
    [InlineData("var rate = 0.1f; for (;;) { net.CreateTrainer(new Sgd(rate), 8).Step(x, y); rate *= 0.9f; }")]
    [InlineData("for (var i = 1; i < 9; i++) { net.CreateTrainer(new Sgd(0.1f / i), 8).Step(x, y); }")]
    [InlineData("for (var i = 1; i < 9; i++) { net.CreateTrainer(new Sgd(0.1f) { Momentum = x[i] }, 8).Step(x, y); }")]
    [InlineData("for (;;) { net.CreateTrainer(new Adam(), Count()).Step(x, y); }")]
    [InlineData("var sgd = new Sgd(0.1f); for (;;) { sgd.LearningRate *= 0.9f; net.CreateTrainer(sgd, 8).Step(x, y); }")]
    [InlineData("var sgd = new Sgd(0.1f); for (;;) { net.CreateTrainer(sgd, 8).Step(x, y); sgd.BeginStep(); }")]
    public Task Settings_of_each_round_need_a_trainer_of_their_own(string code) => Expect(code);

    [Theory]
    [InlineData("for (;;) { if (x[0] > 0) { net.CreateTrainer(new Adam(), 8).Step(x, y); } }")]
    [InlineData("for (;;) { if (x[0] > 0) { continue; } net.CreateTrainer(new Adam(), 8).Step(x, y); }")]
    [InlineData("Net.Trainer<Adam>? trainer = null; for (;;) { trainer ??= net.CreateTrainer(new Adam(), 8); }")]
    [InlineData("Net.Trainer<Adam>? trainer = null; for (;;) { trainer = trainer ?? net.CreateTrainer(new Adam(), 8); }")]
    [InlineData("Net.Trainer<Adam>? trainer = null; for (;;) { trainer = x[0] > 0 ? net.CreateTrainer(new Adam(), 8) : trainer; }")]
    [InlineData("for (;;) { switch (y[0]) { case 0: net.CreateTrainer(new Adam(), 8).Step(x, y); break; } }")]
    [InlineData("for (;;) { try { x[0] = 1; } catch { net.CreateTrainer(new Adam(), 8).Step(x, y); } }")]
    [InlineData("for (;;) { var late = new Lazy<ITrainer>(() => net.CreateTrainer(new Adam(), 8)); }")]
    [InlineData("for (;;) { void Run() => net.CreateTrainer(new Adam(), 8).Step(x, y); if (x[0] > 0) { Run(); } }")]
    [InlineData("for (;;) { net.CreateTrainer(new Adam(), 8).Step(x, y); break; }")]
    [InlineData("for (;;) { net.CreateTrainer(new Adam(), 8).Step(x, y); return; }")]
    [InlineData("do { net.CreateTrainer(new Adam(), 8).Step(x, y); } while (false);")]
    public Task What_may_run_once_only_is_passed_over(string code) => Expect(code);

    [Theory]
    [InlineData("var all = new List<ITrainer>(); for (var i = 0; i < 4; i++) { all.Add(net.CreateTrainer(new Adam(), 8)); }")]
    [InlineData("var all = new List<ITrainer>(); for (var i = 0; i < 4; i++) { var trainer = net.CreateTrainer(new Adam(), 8); trainer.Step(x, y); all.Add(trainer); }")]
    [InlineData("var all = new ITrainer[4]; for (var i = 0; i < 4; i++) { all[i] = net.CreateTrainer(new Adam(), 8); }")]
    [InlineData("var all = new ITrainer[4]; for (var i = 0; i < 4; i++) { var trainer = net.CreateTrainer(new Adam(), 8); all[i] = trainer; }")]
    [InlineData("for (var i = 0; i < 4; i++) { var holder = new Holder(net.CreateTrainer(new Adam(), 8)); }")]
    [InlineData("for (var i = 0; i < 4; i++) { var trainer = net.CreateTrainer(new Adam(), 8); System.Threading.Tasks.Task.Run(() => trainer.Step(x, y)); }")]
    [InlineData("for (var i = 0; i < 4; i++) { holders[i].Trainer = net.CreateTrainer(new Adam(), 8); }")]
    [InlineData("ITrainer[] pair; for (var i = 0; i < 4; i++) { pair = [net.CreateTrainer(new Adam(), 8)]; }")]
    public Task Trainers_that_are_kept_are_passed_over(string code) => Expect(code);

    [Fact]
    public Task An_iterator_gives_its_trainers_away() => UsageCode.Expect(
        "IEnumerable<ITrainer> M(Net net) { for (;;) { yield return net.CreateTrainer(new Adam(), 8); } }");

    [Fact]
    public Task A_method_of_this_name_elsewhere_means_nothing() => UsageCode.ExpectFile(
        "class Gym { public object CreateTrainer(int size) => size; } class User { void M(Gym gym) { for (;;) { gym.CreateTrainer(8); } } }");

    private static Task Expect(string code, params string[] messages) => UsageCode.ExpectFile(
        $$"""
        class Holder(ITrainer trainer) { public ITrainer Trainer { get; set; } = trainer; }
        class User
        {
            private readonly Net _net = new();
            private Net _changing = new();
            private ITrainer _trainer = null!;
            private static readonly Net Shared = new();
            private Net Own { get; } = new();
            private Net Changing { get; set; } = new();
            private Net Computed => new();
            private static Net Make() => new();
            private static int Count() => 8;
            private static void Replace(ref Net own) => own = new();
            private static void Reset(Net own) { }
            private static void Train(ITrainer trainer, float[] x) { }
            private void M(Net net, Net[] nets, Holder[] holders, float[] x, int[] y, int n) { {{code}} }
        }
        """,
        messages);
}
