using System.Text;
using ZstdSharp;

namespace MtQuality.Reporting.Rows;

/// <summary>The cards of a run: <c>scores.jsonl</c>, or the same compressed as <c>scores.jsonl.zst</c>.</summary>
internal static class CardFile
{
    /// <summary>Where the cards of the run in <paramref name="folder"/> are; null if it has none.</summary>
    public static string? Find(string folder)
    {
        string[] places = [Path.Combine(folder, RunFiles.PackedCards), Path.Combine(folder, RunFiles.Cards)];
        return places.FirstOrDefault(File.Exists);
    }

    /// <summary>The card in a row of the file.</summary>
    /// <param name="path">What <see cref="Find"/> gives.</param>
    /// <param name="row">A line, or a frame where the file is compressed.</param>
    /// <returns>Null if the line is damaged.</returns>
    /// <exception cref="InvalidDataException">The frame is damaged.</exception>
    public static StoredCard? Parse(string path, ReadOnlySpan<byte> row) =>
        StoredCard.Parse(IsPacked(path) ? CardFrame.Unpack(row) : row);

    /// <summary>Reads cards one at a time.</summary>
    /// <param name="path">What <see cref="Find"/> gives.</param>
    /// <exception cref="InvalidDataException">A line is damaged; the message says which.</exception>
    public static IEnumerable<StoredCard> Read(string path)
    {
        using Stream file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var lines = new StreamReader(
            IsPacked(path) ? new DecompressionStream(file) : file, Encoding.UTF8);
        for (var number = 1; NextLine() is { } line; number++)
        {
            yield return StoredCard.Parse(line)
                ?? throw new InvalidDataException($"{path}, line {number} is damaged or of another version. Score again.");
        }

        string? NextLine()
        {
            try
            {
                return lines.ReadLine();
            }
            catch (Exception exception) when (exception is ZstdException or EndOfStreamException)
            {
                throw new InvalidDataException(
                    $"{path} is cut off or damaged ({exception.Message.TrimEnd('.')}). Copy the run again, or score again.", exception);
            }
        }
    }

    private static bool IsPacked(string path) => path.EndsWith(RunFiles.PackedCards, StringComparison.Ordinal);
}
