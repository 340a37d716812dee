using System.Buffers;
using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals.Residue;

internal sealed class Spintax(SignalResources resources) : ResidueDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "residue.spintax",
        "spintax",
        "Alternatives in braces or brackets that a spinner should have chosen from: \"{big|large|huge}\".",
        "Spintax is what a spinner reads; in a published text it was left in by mistake. Code, formulas and templates use braces "
        + "too; only alternatives made of words count, and in brackets only three or more after a word such as \"a\" or \"of\".",
        "The notation of article spinners: Zhang et al., DSpin, NDSS 2014.",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20);

    private const int MaxGroupLength = 400;
    private const int MinBracketBars = 2;
    private const int MinWordLength = 3;

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly SearchValues<char> BracketCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz|");

    protected override void Collect(ReadOnlySpan<char> text, ArticleBlock block, ref EvidenceCollector evidence)
    {
        for (var start = text.IndexOf('{'); start >= 0;)
        {
            var end = EndOfGroup(text, start);
            if (end > 0 && !TemplateTalk.Surrounds(text, start, end))
                AddCertain(ref evidence, block, start, end, "a choice of words that was never made");
            var from = end > 0 ? end : start + 1;
            var next = text[from..].IndexOf('{');
            start = next < 0 ? -1 : from + next;
        }
        CollectBracketed(text, block, ref evidence);
    }

    // Menus, usage lines and patterns list words in brackets too, but write no article before them.
    private void CollectBracketed(ReadOnlySpan<char> text, ArticleBlock block, ref EvidenceCollector evidence)
    {
        for (var start = 0; start < text.Length && text[start..].IndexOf('[') is >= 0 and var offset; start++)
        {
            start += offset;
            var length = text[start..Math.Min(text.Length, start + MaxGroupLength)].IndexOf(']') + 1;
            if (length > 0
                && IsListOfWords(text.Slice(start + 1, length - 2))
                && FollowsFunctionWord(text[..start])
                && !TemplateTalk.Surrounds(text, start, start + length))
                AddCertain(ref evidence, block, start, start + length, "a choice of words that was never made");
        }
    }

    /// <summary>Whether it is three words or more in lower case, with only bars between them.</summary>
    private static bool IsListOfWords(ReadOnlySpan<char> inside)
    {
        if (inside.Count('|') < MinBracketBars || inside.ContainsAnyExcept(BracketCharacters))
            return false;
        foreach (var part in inside.Split('|'))
        {
            if (inside[part].Length < MinWordLength)
                return false;
        }
        return true;
    }

    private bool FollowsFunctionWord(ReadOnlySpan<char> before)
    {
        if (before is not [.., ' '])
            return false;
        var word = before[..^1];
        word = word[(word.LastIndexOfAnyExcept(Letters) + 1)..];
        return word.Length > 0 && resources.Vocabulary.IsFunctionWord(resources.Vocabulary.Find(WordKey.Of(word)));
    }

    /// <summary>
    /// One past the brace that closes the group at <paramref name="start"/>; 0 if the group does not list alternatives made of
    /// words.
    /// </summary>
    private static int EndOfGroup(ReadOnlySpan<char> text, int start)
    {
        var (depth, bars, letters, longest) = (0, 0, 0, 0);
        for (var i = start; i < text.Length && i < start + MaxGroupLength; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    // {{ title|upper }} is the filter of a template, and {A|B} a formula.
                    var isTemplate = start > 0 && text[start - 1] == '{' && i + 1 < text.Length && text[i + 1] == '}';
                    return bars > 0 && Math.Max(longest, letters) > 1 && !isTemplate ? i + 1 : 0;
                case '}':
                    break;
                case '|' when i + 1 < text.Length && text[i + 1] == '|':
                    return 0;
                case '|':
                    bars += depth == 1 ? 1 : 0;
                    (longest, letters) = (Math.Max(longest, letters), 0);
                    break;
                case ' ' or '-' or '\'' or '’' or ',' or '.':
                    break;
                default:
                    if (!char.IsLetterOrDigit(c))
                        return 0;
                    letters++;
                    break;
            }
        }
        return 0;
    }
}
