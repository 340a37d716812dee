namespace MtQuality.Cli.Shell;

/// <summary>Texts that lie in the program itself.</summary>
internal static class EmbeddedText
{
    /// <summary>A text by the name of its resource, without the line end.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().TrimEnd();
    }
}
