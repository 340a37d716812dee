using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals.Residue;

internal sealed class HiddenText(SignalResources resources) : Detector(Card)
{
    // It is only shown: hidden words are left out of all other signals, so that nothing which a model was trained on can depend on them.
    public static SignalInfo Card { get; } = new(
        "residue.hidden",
        "hidden text",
        "Prose that a page hides from its readers, as a share of all its prose; each hidden paragraph is marked by its first words.",
        "It is written for search engines and filters. Nobody judges what a reader cannot see, so no other signal reads it and the "
        + "score does not depend on it. Hints for screen readers, menus and what a script fades in are not marked.",
        "Hidden text and links: Google, Spam policies for web search, 2024.",
        "share of words",
        SignalDirection.HigherIsWorse,
        SignalRole.Shown,
        MinimumWords: 1);

    public override Reading Measure(MeasuredText text, Suppressions suppressions)
    {
        var document = text.Document;
        var evidence = new EvidenceCollector(Card.Id, document, suppressions);
        foreach (var block in document.Blocks)
        {
            if (block.Role == BlockRole.Hidden)
                evidence.Add(FirstWords(document, block.Span), block.Role, "the page hides this paragraph from its readers");
        }
        return new Reading(
            document.JudgedWords < Card.MinimumWords ? null : (double)document.HiddenWords / (document.HiddenWords + document.ProseWords),
            evidence.InOrder());
    }

    // Hidden blocks are not parsed, so the collector does not know their tokens.
    private TextSpan FirstWords(TextDocument document, TextSpan paragraph)
    {
        var tokenizer = new Tokenizer(document.Folded, resources.Vocabulary);
        tokenizer.Seek(paragraph.Start);
        var end = paragraph.Start;
        for (var i = 0; i < EvidenceCollector.MaxFindingLength && tokenizer.TryRead(paragraph.End, out var token); i++)
            end = token.Span.End;
        return paragraph with { End = end };
    }
}
