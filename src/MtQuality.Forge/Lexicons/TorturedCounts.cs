using System.Globalization;
using System.Text.RegularExpressions;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Signals;
using MtQuality.Signals.Phrases;
using MtQuality.Tokens;

namespace MtQuality.Forge.Lexicons;

/// <summary>
/// Makes the lexicon <c>tortured</c> from the list of the Problematic Paper Screener (<c>tortured</c>, <c>expected</c>, <c>papers</c>):
/// one row for each sequence of words, with how often good English has it. Phrases that it has too often are left out.
/// </summary>
internal static partial class TorturedCounts
{
    // Longer phrases are sentences; a finding must be checked at a glance.
    private const int MaxPhraseLength = 8;

    // A phrase that speaks less than this would accuse good English more often than it finds a spinner.
    private const double MinWeight = 0.2;

    // Ordinary phrases of registers that the counted corpora hardly have: sport, trade, health advice, the English of India and Africa.
    private static readonly HashSet<string> Ordinary =
    [
        "approval information", "awful bank", "board information", "bogus news", "border situation", "business knowledge", "call tree",
        "camera sack", "counterfeit news", "creepy crawlies", "crude picture", "data gain", "driving reason", "dry hack", "education board",
        "education information", "elderly folks", "energy effectiveness", "exchange work", "fifth age", "final destiny", "financial board",
        "fourth era", "green item", "green money", "heat movement", "increased commerce", "independent learning", "internet learning",
        "kidney ailments", "market rivalry", "medical expertise", "mentally unbalanced", "monetary disaster", "movement business",
        "natural files", "network safety", "pre prepared", "professional system", "second age", "server farms", "short blast",
        "social database",
        "sound just", "supply route", "third request", "ultimate destiny", "web protocol", "wild issue",
    ];

    private sealed record Row(string Phrase, string Expected, int Papers)
    {
        public long Innocent { get; set; }
    }

    /// <summary>Writes the lexicon, made from the list and counted in good English.</summary>
    public static void Write(TextWriter output, string list, IReadOnlyList<string> corpora, SignalResources resources)
    {
        var rows = Read(list, resources.Vocabulary);
        var words = Count(rows, corpora, resources);

        output.WriteLine("# title: Tortured phrases and the established terms they stand for");
        output.WriteLine("# source: Problematic Paper Screener (Cabanac, Labbé & Magazinov), via torturedcheck; "
            + "made one row a word sequence, and counted in good English (clean, data/README.md) by `MtQuality.Forge build`, 2026");
        output.WriteLine("# licence: CC BY 4.0");
        output.WriteLine(
            "# columns: tortured<TAB>expected<TAB>papers it was found in<TAB>innocent occurrences per million words of good English");
        foreach (var row in rows)
        {
            var innocent = 1e6 * row.Innocent / words;
            if (TorturedPhrases.Weight(row.Papers, innocent) >= MinWeight)
                output.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"{row.Phrase}\t{row.Expected}\t{row.Papers}\t{innocent:0.###}"));
        }
    }

    private static List<Row> Read(string list, Vocabulary vocabulary)
    {
        var rows = new SortedDictionary<string, Row>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(list).Skip(1))
        {
            var cells = line.Split('\t');
            var phrase = cells[0].ToLowerInvariant().Replace('’', '\'');
            var tokens = PhraseReader.Tokens(phrase, vocabulary);
            // The text between brackets is the term's abbreviation; anything else but words and hyphens is no phrase to be found in prose.
            if (Bracketed().Match(phrase) is { Success: true } bracket)
                tokens.RemoveAll(token => token.Start >= bracket.Index);
            if (!tokens.TrueForAll(token => token.IsWord || phrase[token.Start] == '-'))
                continue;
            var words = tokens.FindAll(token => token.IsWord).ConvertAll(token => phrase[token.Start..token.End]);
            var expected = Expected(cells[1], vocabulary);
            var folded = string.Join(' ', words).Replace(" '", "'", StringComparison.Ordinal);
            if (words.Count is < 2 or > MaxPhraseLength || folded == expected || Ordinary.Contains(folded))
                continue;
            var papers = int.Parse(cells[2], CultureInfo.InvariantCulture);
            var known = rows.GetValueOrDefault(folded);
            if (known is null || known.Papers < papers || known.Expected.Length == 0)
                rows[folded] = new Row(
                    folded,
                    expected.Length > 0 ? expected : known?.Expected ?? "",
                    Math.Max(papers, known?.Papers ?? 0));
        }
        return [.. rows.Values];
    }

    /// <summary>The first term named, without abbreviations, remarks and marks of doubt; empty where the list is in doubt
    /// altogether.</summary>
    private static string Expected(string cell, Vocabulary vocabulary)
    {
        var term = Aside().Replace(cell.ToLowerInvariant(), "").Replace("\\\"", "");
        var words = Alternatives().Split(term)[0].Trim(' ', ',', '?', '.').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // Of "fog/mist/cloud computing" the word that most authors mean.
        return string.Join(
            ' ',
            words.Select(word => word.Split('/').MaxBy(choice => vocabulary.Zipf(vocabulary.Find(WordKey.Of(choice))))));
    }

    private static long Count(List<Row> rows, IReadOnlyList<string> corpora, SignalResources resources)
    {
        var matcher = TorturedPhrases.Matcher(rows.Select(row => row.Phrase), resources.Vocabulary);
        var words = 0L;
        foreach (var article in corpora.SelectMany(CorpusFile.Read))
        {
            using var document = resources.Parse(article);
            words += document.ProseWords;
            foreach (var sentence in document.Sentences)
            {
                var tokens = document.TokensOf(sentence);
                for (var i = 0; i < tokens.Length; i++)
                {
                    if (tokens[i].IsWord && matcher.Longest(document.Source, tokens, i, resources.Vocabulary) is { } match)
                        rows[match.Phrase].Innocent++;
                }
            }
        }
        return words;
    }

    [GeneratedRegex(@"\s*[(\[].*\z")]
    private static partial Regex Bracketed();

    // Remarks are between brackets, or point to where they were made.
    [GeneratedRegex(@"\s*(\([^)]*\)|\[[^\]]*\]|,?\s*see https?:.*|.*\bunclear\b.*)")]
    private static partial Regex Aside();

    [GeneratedRegex(@"\s/\s|/\s|\s/|;")]
    private static partial Regex Alternatives();
}
