namespace MtQuality.Forge.Documentation;

/// <summary><c>docs</c>: writes the generated parts of the documents; with <c>--check</c> it only names those that are stale.</summary>
internal static class DocsCommand
{
    /// <summary>Runs the command in the repository around the current folder.</summary>
    /// <param name="onlyCheck">Whether to name stale texts and write nothing.</param>
    /// <returns>0; 1 where a check found a stale text; 2 outside the repository.</returns>
    public static int Run(bool onlyCheck)
    {
        if (FindRoot() is not { } root)
        {
            Console.Error.WriteLine("There is no MtQuality.sln here or in a folder above; run this in the repository.");
            return 2;
        }
        if (onlyCheck)
            return Report(root, Console.Error);
        foreach (var text in GeneratedTexts.Write(root))
            Console.Out.WriteLine($"{text}: rewritten");
        return 0;
    }

    /// <summary>Names the texts that are stale or left over.</summary>
    /// <returns>1 if there are any, else 0.</returns>
    public static int Report(string root, TextWriter output)
    {
        var stale = GeneratedTexts.Stale(root).ToList();
        foreach (var text in stale)
            output.WriteLine($"{text} is stale; run `dotnet run -c Release --project src/MtQuality.Forge -- docs`.");
        var leftover = GeneratedTexts.Leftover(root).ToList();
        foreach (var path in leftover)
            output.WriteLine($"{path} is the page of no signal; remove it.");
        return stale.Count + leftover.Count > 0 ? 1 : 0;
    }

    private static string? FindRoot()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MtQuality.sln")))
                return folder.FullName;
        }
        return null;
    }
}
