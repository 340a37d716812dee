using MtQuality.Corpus.Bytes;

namespace MtQuality.Corpus.Csv;

/// <summary>A line of a CSV file.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">Its text; empty if it is too long.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Damaged">Number of characters that were damaged and read as U+FFFD.</param>
/// <param name="IsTooLong">Whether it is longer than the limit and was skipped.</param>
internal readonly record struct CsvLine(int Number, string Text, long Length, int Damaged, bool IsTooLong);

/// <summary>The lines of a CSV file. Lines can be put back, to be read once more. Damage ends the lines, and is kept.</summary>
internal sealed class CsvLines(IEnumerator<ByteLine> lines)
{
    private readonly Stack<CsvLine> _back = new();

    /// <summary>What ended the lines; null if they ended well.</summary>
    public DamagedInputException? Damage { get; private set; }

    /// <summary>Reads the next line; false at the end.</summary>
    public bool Next(out CsvLine line)
    {
        if (_back.TryPop(out line))
            return true;
        if (Damage is not null || !Move())
            return false;
        var (text, damaged) = Charset.DecodeRecord(lines.Current.Bytes.Span);
        line = new CsvLine(lines.Current.Number, text, lines.Current.Length, damaged, lines.Current.IsTooLong);
        return true;
    }

    /// <summary>Puts lines back, so that the first of them is the next one.</summary>
    public void PutBack(IReadOnlyList<CsvLine> read)
    {
        for (var i = read.Count - 1; i >= 0; i--)
            _back.Push(read[i]);
    }

    private bool Move()
    {
        try
        {
            return lines.MoveNext();
        }
        catch (DamagedInputException damage)
        {
            Damage = damage;
            return false;
        }
    }
}
