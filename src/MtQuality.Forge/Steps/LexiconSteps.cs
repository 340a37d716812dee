using System.Text;
using MtQuality.Forge.Building;
using MtQuality.Forge.Lexicons;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Signals;

namespace MtQuality.Forge.Steps;

/// <summary>The lexicons that are counted or joined from other lists.</summary>
internal static class LexiconSteps
{
    private const string WordsFile = "lexicons/words.tsv";

    /// <summary>What texts are parsed with: written by hand, but for the words.</summary>
    public static readonly IReadOnlyList<Input> Parsing =
    [
        .. ((string[])["function-words", "lemmas", "abbreviations", "languages", "furniture"])
        .Select(name => Input.Made($"lexicons/{name}.tsv")),
        Input.Made(WordsFile),
    ];

    public static IEnumerable<Step> All => [Words, Tortured, Thesaurus, Terms, TermSwaps, Tables];

    // The lexicon of words is needed to cut sentences, and cut sentences to count words. So words are counted twice: with an empty
    // lexicon, and with what that gave.
    private static Step Words => new(
        "words", "counts the words of good English", [.. Parsing.SkipLast(1), Corpora.Clean, Corpora.WordList], [WordsFile], context =>
        {
            var first = Count(context, Lexicon.Read("words", new MemoryStream()));
            var second = Count(context, Lexicon.Read("words", new MemoryStream(first)));
            File.WriteAllBytes(context.Write(WordsFile), second);
        });

    private static Step Tortured => new(
        "tortured", "counts tortured phrases in good English", [
            .. Parsing,
            Corpora.Tortured,
            Corpora.Clean
        ], ["lexicons/tortured.tsv"], context =>
        {
            using var output = context.WriteText("lexicons/tortured.tsv");
            TorturedCounts.Write(output, context.ReadOne(Corpora.Tortured), context.Read(Corpora.Clean), context.Resources);
        });

    private static Step Thesaurus => new(
        "thesaurus",
        "joins WordNet, tortured phrases, post-edits and words of like use",
        [.. Parsing, Corpora.WordNet, Corpora.WordNetIndex, Corpora.Tortured, Corpora.PostEdits, Corpora.Clean],
        ["lexicons/thesaurus.tsv"],
        context =>
        {
            using var output = context.WriteText("lexicons/thesaurus.tsv");
            var wordNet = Path.GetDirectoryName(context.ReadOne(Corpora.WordNet))!;
            var (tortured, postEdits) = (context.ReadOne(Corpora.Tortured), context.ReadOne(Corpora.PostEdits));
            ThesaurusLexicon.Write(output, wordNet, tortured, postEdits, context.Read(Corpora.Clean), context.Resources, context.Say);
        });

    private static Step Terms => new(
        "terms",
        "counts pairs of words that are commoner than chance",
        [.. Parsing, Corpora.WordNetIndex, Corpora.PairList, Corpora.Clean],
        ["lexicons/terms.tsv"],
        context =>
        {
            using var output = context.WriteText("lexicons/terms.tsv");
            var wordNet = Path.GetDirectoryName(context.ReadOne(Corpora.WordNetIndex))!;
            TermCounts.Write(output, wordNet, context.ReadOne(Corpora.PairList), context.Read(Corpora.Clean), context.Resources);
        });

    private static Step TermSwaps => new(
        "term-swaps", "compares tortured phrases with their terms", [.. Parsing, Corpora.Tortured], ["lexicons/term-swaps.tsv"], context =>
        {
            using var output = context.WriteText("lexicons/term-swaps.tsv");
            Lexicons.TermSwaps.Write(output, context.ReadOne(Corpora.Tortured), context.Resources);
        });

    /// <summary>Compiles lexicons to what is mapped at start.</summary>
    public static Step Tables => new(
        "tables",
        "compiles the large lexicons to tables",
        [.. LexiconSet.Compiled.Select(name => Input.Made($"lexicons/{name}.tsv"))],
        [LexiconSet.TablesFile],
        context => File.WriteAllBytes(context.Write(LexiconSet.TablesFile), LexiconTables.Compile(context.Lexicons)));

    private static byte[] Count(StepContext context, Lexicon words)
    {
        using var content = new MemoryStream();
        using (var output = new StreamWriter(content, new UTF8Encoding(false)) { NewLine = "\n" })
            WordCounts.Write(
                output,
                context.Read(Corpora.Clean),
                context.ReadOne(Corpora.WordList),
                new SignalResources(new TextResources(context.Lexicons.Replacing(words))));
        return content.ToArray();
    }
}
