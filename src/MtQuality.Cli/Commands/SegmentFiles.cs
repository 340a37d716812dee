using System.Globalization;
using System.Text;
using MtQuality.Corpus;

namespace MtQuality.Cli.Commands;

/// <summary>Two files of segments, one a line: segments with the same number belong together.</summary>
internal static class SegmentFiles
{
    /// <summary>Reads both.</summary>
    /// <exception cref="InvalidDataException">A file is empty or not UTF-8, or their numbers of lines differ.</exception>
    public static IReadOnlyList<(string Original, string Suspect)> Read(string original, string suspect)
    {
        var (originals, suspects) = (ReadLines(original), ReadLines(suspect));
        if (originals.Count != suspects.Count)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture,
                $"{original} has {originals.Count:N0} lines and {suspect} {suspects.Count:N0}; --lines compares line by line, " +
                $"so both files must have the same number of lines."));
        }
        return [.. originals.Zip(suspects)];
    }

    private static List<string> ReadLines(string path)
    {
        if (path != CorpusReader.StandardInput && !File.Exists(path))
            throw new InvalidDataException($"{path}: there is no such file; check the spelling.");
        using var reader = new StreamReader(
            path == CorpusReader.StandardInput ? Console.OpenStandardInput() : File.OpenRead(path),
            new UTF8Encoding(false, throwOnInvalidBytes: true));
        var lines = new List<string>();
        try
        {
            while (reader.ReadLine() is { } line)
                lines.Add(line);
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException($"{path}, line {lines.Count + 1} or shortly after: invalid UTF-8; convert the file to UTF-8.");
        }
        return lines.Count > 0
            ? lines
            : throw new InvalidDataException($"{path}: the file is empty; give a file with one segment per line.");
    }
}
