using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Runs;

/// <summary>A card and where it stands, so that it can be read again alone.</summary>
/// <param name="Card">The card.</param>
/// <param name="Start">Its first byte in the file of cards.</param>
/// <param name="Length">Its length in bytes.</param>
internal readonly record struct PlacedCard(StoredCard Card, long Start, int Length);

/// <summary>Reads the cards of a finished run, in order or one alone.</summary>
internal static class PlacedCards
{
    /// <summary>All cards, in order.</summary>
    /// <exception cref="InvalidDataException">The run has no journal of this version, or is damaged; the message says what to
    /// do.</exception>
    public static IEnumerable<PlacedCard> Read(string folder)
    {
        using var run = RunReader.Open(folder, isFinished: true) ?? throw new InvalidDataException(
            $"{folder} has no {RunFiles.Journal} that this version reads, so its articles cannot be found one by one. Score again.");
        while (run.Next())
        {
            var length = run.Entry.Rows[RunFiles.CardPlace];
            if (run.Card() is { } card)
                yield return new PlacedCard(card, run.Lengths[RunFiles.CardPlace] - length, length);
        }
        if (!run.IsAtEnd)
        {
            throw new InvalidDataException(
                $"{folder}: the files of the run were changed or cut off after the article '{run.Entry?.Content}'. Copy the run again, or "
                + "score again.");
        }
    }

    /// <summary>The card at a place.</summary>
    /// <exception cref="InvalidDataException">There is none; the run was replaced or damaged.</exception>
    public static StoredCard ReadAt(string folder, long start, int length)
    {
        var path = CardFile.Find(folder)
            ?? throw new InvalidDataException($"{folder} has no cards any more; was the run moved? Start the desk again with its folder.");
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[length];
        var isWhole = RandomAccess.Read(file, bytes, start) == length;
        return (isWhole ? CardFile.Parse(path, bytes) : null) ?? throw new InvalidDataException(
            $"{path} is not what the desk has read: the run was scored again. Start the desk again.");
    }
}
