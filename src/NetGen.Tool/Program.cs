return NetGen.Tool.CommandLine.Run(args, Console.Out, Console.Error);
