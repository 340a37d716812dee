using MtQuality.Documents;

namespace MtQuality.Signals.Residue;

internal sealed class Spintax() : ResidueDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "residue.spintax",
        "spintax",
        "Alternatives in braces that a spinner should have chosen from: \"{big|large|huge}\".",
        "Spintax is what a spinner reads; in a published text it was left in by mistake. Code, formulas and templates use braces "
        + "too; only alternatives made of words count.",
        "The notation of article spinners: Zhang et al., DSpin, NDSS 2014.",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20);

    private const int MaxGroupLength = 400;

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
