using System;
using System.IO;
using NetGen;

namespace Users
{
    internal static class Program
    {
        private static readonly float[] Inputs = { 0, 0, 0, 1, 1, 0, 1, 1 };

        private static void Main()
        {
            var net = new XorNet();
            net.Fit(Dataset.FromTargets(Inputs, 2, new float[] { 0, 1, 1, 0 }, 1), new Adam(0.02f), new FitOptions { Epochs = 2000, BatchSize = 4 });
            using (var file = new MemoryStream())
            {
                NetworkFiles.Save(net, file);
                file.Position = 0;
                Console.WriteLine("trained " + Answers(net) + ", loaded " + Answers(NetworkFiles.Load<XorNet>(file)));
            }
        }

        private static string Answers(XorNet net)
        {
            var answers = "";
            for (var row = 0; row < 4; row++)
            {
                answers += net.Classify(Inputs.AsSpan(2 * row, 2));
            }

            return answers;
        }
    }
}
