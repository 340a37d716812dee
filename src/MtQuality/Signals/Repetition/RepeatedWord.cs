using MtQuality.Text;

namespace MtQuality.Signals.Repetition;

internal sealed class RepeatedWord(TextResources resources) : EvidenceDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "repetition.word",
        "repeated word",
        "The same word twice in a row.",
        "Translators and spinners that stitch pieces together double the word at the seam. Grammar (\"had had\"), emphasis (\"very very\") and names (Bora Bora) double words too and are let through.",
        "The oldest rule of proofreading tools, Cherry & Vesterman, Writing Tools (Bell Labs, 1981); the allow-list counts doublings in 78,000 documents of good English (2026).",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        MinimumWords: 20);

    private readonly WordSet _allowed = new(resources.Lexicons["doublings"].Rows.Select(row => row[0]));

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            for (var i = 0; i + 1 < tokens.Length; i++)
            {
                if (tokens[i].Key != tokens[i + 1].Key || !tokens[i].IsWord || WordScan.NextAdjacent(tokens, i) == WordScan.None)
                    continue;
                if (!_allowed.Contains(tokens[i]) && !WordScan.IsHyphenated(document.Source, tokens, i) && !WordScan.IsHyphenated(document.Source, tokens, i + 1))
                    evidence.Add(new Span(tokens[i].Start, tokens[i + 1].End), sentence.Role, "the same word twice", document.TextOf(tokens[i]).ToString());
            }
        }
    }
}
