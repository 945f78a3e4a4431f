using NetGen.KilledProgram;

// arguments: "save" or "fit", and the file.
if (args[0] == "save")
{
    EndlessSaving.Run(args[1]);
}
else
{
    Console.WriteLine(CheckpointedTraining.Run(args[1]));
}
