using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Pages;

/// <summary>The kinds of lines of page furniture that the lexicon <c>furniture</c> lists.</summary>
internal enum FurnitureKind
{
    None,

    /// <summary>The whole line is this phrase: <c>Share</c>.</summary>
    Whole,

    /// <summary>A short line that begins with this phrase: <c>Published by</c>.</summary>
    Prefix,

    /// <summary>A line of any length that begins with this phrase: <c>This site uses</c>.</summary>
    Notice,

    /// <summary>A heading of a list of other articles: <c>Recent Posts</c>.</summary>
    TeaserHeading,

    /// <summary>A line that begins with this phrase and announces another article: <c>Also read: Bridge reopens</c>.</summary>
    TeaserPrefix,

    /// <summary>Such a phrase alone on a line, whose link is on the next: <c>Also read:</c></summary>
    TeaserLabel,
}

/// <summary>Recognises the furniture of web pages by the lexicon <c>furniture</c> and by a few patterns: ages, dates, menus and lines that
/// are only an address.</summary>
internal sealed class Furniture
{
    // A longer line that begins like furniture ("Share prices rose …") is prose.
    private const int MaxPrefixWords = 9;

    // Signs that pages put around a label.
    private const string Decoration = " \t:.-–—|»›>•*#";

    private static readonly string[] Units = ["second", "minute", "min", "hour", "day", "week", "month", "year"];

    // The first three letters of the months and the days of the week.
    private static readonly string[] DateWords =
    [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    ];

    /// <summary>With the lexicon that comes with the library.</summary>
    public static Furniture Shipped { get; } = new(LexiconSet.Shipped["furniture"]);

    private readonly Dictionary<string, FurnitureKind>.AlternateLookup<ReadOnlySpan<char>> _lines;
    private readonly int _maxPhraseLength;

    public Furniture(Lexicon lexicon)
    {
        var lines = new Dictionary<string, FurnitureKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in lexicon.Rows)
            lines.TryAdd(row[0], lexicon.Kind<FurnitureKind>(row, 1));
        _lines = lines.GetAlternateLookup<ReadOnlySpan<char>>();
        _maxPhraseLength = lines.Count == 0 ? 0 : lines.Keys.Max(phrase => phrase.Length);
    }

    /// <summary>The kind of furniture that <paramref name="line"/> is; <see cref="FurnitureKind.None"/> if it is not furniture.</summary>
    public FurnitureKind Classify(ReadOnlySpan<char> line)
    {
        var bare = line.Trim(Decoration);
        if (bare.Length == 0 || IsAge(bare) || IsDate(line) || IsMenu(line) || IsAddress(bare))
            return FurnitureKind.Whole;
        if (bare.Length <= _maxPhraseLength && _lines.TryGetValue(bare, out var whole))
            return whole == FurnitureKind.TeaserPrefix ? FurnitureKind.TeaserLabel : whole;
        return Notices.Contains(line) ? FurnitureKind.Notice : Prefix(line);
    }

    /// <summary>
    /// Whether a short line announces other articles: it is a teaser heading (<c>Related</c>), or it begins with one of two
    /// words or more (<c>More from this author</c>).
    /// </summary>
    public bool IsTeaserHeading(ReadOnlySpan<char> line)
    {
        var bare = line.Trim(Decoration);
        for (var end = Math.Min(_maxPhraseLength, bare.Length); end > 0; end--)
        {
            if (end < bare.Length && char.IsLetterOrDigit(bare[end]) || !_lines.TryGetValue(bare[..end], out var kind))
                continue;
            var isLong = bare[..end].Contains(' ');
            if (kind == FurnitureKind.TeaserHeading && (isLong || end == bare.Length) || kind == FurnitureKind.TeaserPrefix && isLong)
                return true;
        }
        return false;
    }

    private FurnitureKind Prefix(ReadOnlySpan<char> line)
    {
        for (var end = Math.Min(_maxPhraseLength, line.Length - 1); end > 0; end--)
        {
            if (char.IsLetterOrDigit(line[end]) || !_lines.TryGetValue(line[..end], out var kind))
                continue;
            var isLabel = line[end] == ':';
            if (kind is FurnitureKind.TeaserPrefix or FurnitureKind.TeaserHeading && isLabel)
                return FurnitureKind.TeaserPrefix;
            if (kind == FurnitureKind.Notice)
                return kind;
            if (kind == FurnitureKind.Prefix && !EndsAsProse(line) && (isLabel || PageRoles.CountWords(line) <= MaxPrefixWords))
                return kind;
        }
        return FurnitureKind.None;
    }

    /// <summary>Whether a line, which must not be empty, ends like a sentence.</summary>
    public static bool EndsAsProse(ReadOnlySpan<char> line)
    {
        var end = line.Length - 1;
        while (end > 0 && CharClass.IsClosing(line[end]))
            end--;
        return line[end] is '.' or '!' or '?' or '…';
    }

    /// <summary>Whether a line says how old something is: <c>2 years ago</c>, <c>an hour ago</c>.</summary>
    public static bool IsAge(ReadOnlySpan<char> line)
    {
        if (!line.EndsWith(" ago", StringComparison.OrdinalIgnoreCase))
            return false;
        var rest = line[..^4].Trim();
        var space = rest.IndexOf(' ');
        if (space < 0)
            return false;
        var unit = rest[(space + 1)..].Trim();
        var isCounted = rest[..space] is "a" or "an" or "A" or "An" || int.TryParse(rest[..space], out _);
        foreach (var name in Units)
        {
            if (isCounted && unit.StartsWith(name, StringComparison.OrdinalIgnoreCase) && unit.Length <= name.Length + 1)
                return true;
        }
        return false;
    }

    /// <summary>Whether a short line begins like a date and contains a year: <c>March 3, 2024 | Updated 10:32 AM</c>.</summary>
    private static bool IsDate(ReadOnlySpan<char> line)
    {
        if (EndsAsProse(line) || PageRoles.CountWords(line) > MaxPrefixWords || !(char.IsAsciiDigit(line[0]) || BeginsWithDateWord(line)))
            return false;
        for (var i = 0; i + 4 <= line.Length; i++)
        {
            var isAlone = (i == 0 || !char.IsAsciiDigit(line[i - 1])) && (i + 4 == line.Length || !char.IsAsciiDigit(line[i + 4]));
            if (isAlone && line[i..(i + 2)] is "19" or "20" && char.IsAsciiDigit(line[i + 2]) && char.IsAsciiDigit(line[i + 3]))
                return true;
        }
        return false;
    }

    private static bool BeginsWithDateWord(ReadOnlySpan<char> line)
    {
        foreach (var name in DateWords)
        {
            if (line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private bool IsMenu(ReadOnlySpan<char> line)
    {
        var marks = line.Count('|') + line.Count('»') + line.Count('›') + line.Count('·');
        return marks >= 2 && !EndsAsProse(line) || marks == 1 && IsPairOfLabels(line);
    }

    /// <summary>Whether a sign parts two lines that are furniture by themselves: <c>Terms of use | Privacy</c>.</summary>
    private bool IsPairOfLabels(ReadOnlySpan<char> line)
    {
        foreach (var part in line.SplitAny('|', '»', '›', '·'))
        {
            if (!_lines.TryGetValue(line[part].Trim(Decoration), out var kind) || kind is not (FurnitureKind.Whole or FurnitureKind.Notice))
                return false;
        }
        return true;
    }

    private static bool IsAddress(ReadOnlySpan<char> line) =>
        !line.Contains(' ')
        && (line.StartsWith("http", StringComparison.OrdinalIgnoreCase) || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase));
}
