using Users;

Console.WriteLine($"library {ExclusiveOr.LearnHere()}, own {ExclusiveOr.Learn(new Net())}, embedded weights {ExclusiveOr.Answers(PretrainedNet.LoadPretrained())}");
