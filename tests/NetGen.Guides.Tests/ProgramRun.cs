using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;

namespace NetGen.Guides.Tests;

/// <summary>Runs a program in a folder of its own.</summary>
internal static class ProgramRun
{
    /// <returns>What it printed.</returns>
    /// <param name="image">The program's assembly.</param>
    /// <param name="files">The files that its page shows.</param>
    public static string Of(byte[] image, IEnumerable<CodeBlock> files)
    {
        var folder = Directory.CreateTempSubdirectory("netgen-guides-");
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Files")))
        {
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        }

        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(folder.FullName, file.File!), file.Text);
        }

        try
        {
            return In(folder.FullName, image);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string In(string folder, byte[] image)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        var (console, culture, current) = (Console.Out, CultureInfo.CurrentCulture, Environment.CurrentDirectory);
        var printed = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(printed);
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            Environment.CurrentDirectory = folder;
            context.LoadFromStream(new MemoryStream(image)).EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Array.Empty<string>()], null);
            return printed.ToString();
        }
        finally
        {
            Console.SetOut(console);
            CultureInfo.CurrentCulture = culture;
            Environment.CurrentDirectory = current;
            context.Unload();
        }
    }
}
