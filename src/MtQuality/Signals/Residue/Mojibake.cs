using System.Buffers;
using MtQuality.Documents;

namespace MtQuality.Signals.Residue;

internal sealed class Mojibake() : ResidueDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "residue.mojibake",
        "wrong encoding",
        "Characters read in the wrong encoding (\"donâ€™t\", \"cafÃ©\") or lost and replaced with U+FFFD.",
        "Scraped and re-posted text goes through more programs than an author's own. It shows carelessness more than "
        + "translation, so each place counts half.",
        "UTF-8 read as Windows-1252; Speer, ftfy, 2019.",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        IsCause = false,
    };

    private const double Weight = 0.5;

    // What the lead bytes of UTF-8 look like in Windows-1252, and the replacement character.
    private static readonly SearchValues<char> Leads = SearchValues.Create("ÂÃÄÅÎÏÐÑâðï\uFFFD");

    protected override void Collect(ReadOnlySpan<char> text, Block block, ref EvidenceCollector evidence)
    {
        var position = 0;
        while (position < text.Length && text[position..].IndexOfAny(Leads) is >= 0 and var offset)
        {
            var start = position + offset;
            var end = start;
            while (end < text.Length && LengthAt(text, end) is > 0 and var length)
                end += length;
            if (end > start)
                Add(ref evidence, block, start, end, "characters read in the wrong encoding", Weight);
            position = Math.Max(end, start + 1);
        }
    }

    /// <summary>Length of the damaged character that begins at <paramref name="i"/>; 0 if there is none.</summary>
    private static int LengthAt(ReadOnlySpan<char> text, int i)
    {
        if (text[i] == '\uFFFD')
            return 1;
        var next = i + 1 < text.Length ? text[i + 1] : ' ';
        return text[i] switch
        {
            'â' when next is '€' => i + 2 < text.Length && !char.IsWhiteSpace(text[i + 2]) ? 3 : 2,
            'ð' when next is 'Ÿ' => 2,
            'ï' when next is '»' => 2,
            'Â' when next is >= '\u00A0' and <= '¿' => 2,
            // "NÃO" and "SÃO" are Portuguese: no damaged character has a capital letter after Ã.
            'Ã' or 'Ä' or 'Å' or 'Î' or 'Ï' or 'Ð' or 'Ñ' when IsTrail(next) => 2,
            _ => 0,
        };
    }

    /// <summary>Whether a byte 80–BF looks like this in Windows-1252 or Latin-1.</summary>
    private static bool IsTrail(char c) =>
        c is >= '\u0080' and <= '¿'
            or '€' or '‚' or 'ƒ' or '„' or '†' or '‡' or 'ˆ' or '‰' or 'Š' or '‹'
            or 'Œ' or 'Ž' or '•' or '˜' or '™' or 'š' or '›' or 'œ' or 'ž' or 'Ÿ';
}
