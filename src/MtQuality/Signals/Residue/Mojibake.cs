using System.Buffers;
using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals.Residue;

internal sealed class Mojibake() : DocumentDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "residue.mojibake",
        "wrong encoding",
        "Characters read in the wrong encoding (\"donâ€™t\", \"cafÃ©\"), lost and replaced with U+FFFD, or encoded twice for HTML "
        + "(\"don&amp;#8217;t\").",
        "Scraped and re-posted text goes through more programs than an author's own. It shows carelessness more than "
        + "translation, so the first place counts half, and the others, damaged at the same time, are only shown. "
        + "Where a text tells of encodings, nothing is marked.",
        "UTF-8 read as Windows-1252, 1251, KOI8-R, Mac OS Roman and code pages 437 and 850; Speer, ftfy, 2019.",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        IsCause = false,
    };

    private const double Weight = 0.5;

    private static readonly SearchValues<string> EncodingTalk = SearchValues.Create(
        [
            "encoding", "encoded", "UTF-8", "UTF8", "Unicode", "mojibake", "code page", "codepage", "charset", "character set",
            "Windows-1252",
        ],
        StringComparison.OrdinalIgnoreCase);

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        // One conversion went wrong, however many characters it damaged.
        var (judged, others) = (Weight, Weight);
        foreach (var block in document.Blocks)
        {
            if (!block.Role.IsRead())
                continue;
            ref var weight = ref block.IsJudged ? ref judged : ref others;
            var text = block.Span.Of(document.Source);
            for (var start = 0; WrongEncoding.Next(text, start) is { Length: > 0 } damaged; start = damaged.End)
            {
                // Words about encodings stand near: it is shown there on purpose.
                if (NearbyWords.Stand(text, damaged, EncodingTalk))
                    continue;
                Add(ref evidence, damaged.Shift(block.Span.Start), block.Role, weight);
                weight = 0;
            }
            for (var start = 0; HtmlEntity.Next(text, start) is { } entity; start = entity.Span.End)
            {
                // Marked, but no sign of anything: the same text with its entities decoded scores the same.
                if (entity.IsEncodedAgain)
                    evidence.Add(entity.Span.Shift(block.Span.Start), block.Role, "a character encoded twice for HTML", weight: 0);
            }
        }
    }

    private static void Add(ref EvidenceCollector evidence, TextSpan damaged, BlockRole role, double weight)
    {
        const string message = "characters read in the wrong encoding";
        if (weight > 0)
            evidence.Add(damaged, role, message, weight: weight);
        else
            evidence.Describe(damaged, role, message, weight);
    }
}
