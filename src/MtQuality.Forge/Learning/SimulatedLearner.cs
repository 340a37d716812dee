using System.Collections.Frozen;
using System.Text;
using MtQuality.Documents;
using MtQuality.Signals;
using MtQuality.Tokens;

namespace MtQuality.Forge.Learning;

/// <summary>
/// Puts into good English what learners of it do: articles and prepositions left out or mixed up, endings lost, words misspelt or
/// confused. A learner
/// writes by himself; what learns from labelled texts must see that such faults alone make no machine's text.
/// </summary>
/// <remarks>The kinds and their shares follow the tables of error types in H. T. Ng and others, <i>The CoNLL-2014 Shared Task on
/// Grammatical Error Correction</i>; the rules are ours.</remarks>
internal sealed class SimulatedLearner(SignalResources resources)
{
    private const double Misspelt = 0.025;
    private const double Confused = 0.1;
    private const double ArticleLost = 0.2;
    private const double ArticleChanged = 0.06;
    private const double ArticleAdded = 0.03;
    private const double PrepositionChanged = 0.12;
    private const double PrepositionLost = 0.04;
    private const double EndingLost = 0.08;
    private const double EndingAdded = 0.02;
    private const double CommaLost = 0.25;
    private const int MinMisspelt = 5;

    // Of the shares above, the part that a learner of few mistakes has.
    private const double MinRate = 0.3;

    private static readonly string[] Prepositions = ["in", "on", "at", "for", "to", "of", "with", "about", "from", "by", "into"];

    // Each word and what is written for it.
    private static readonly FrozenDictionary<string, string> Confusions = """
        their there, there their, then than, than then, its it's, it's its, lose loose, advice advise, affect effect,
        effect affect, too to, quite quiet, which wich, because becouse, people peoples, many much, much many, few little,
        make do, do make, say tell, told said, learn study, another other, every all, other others, does do, has have, is are,
        was were, were was, are is, have has, could can, would will, who which, information informations, knowledge knowledges,
        good well, really real, easily easy, more most, these this, those that, this these
        """.Split(',', StringSplitOptions.TrimEntries).Select(pair => pair.Split(' '))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The text as a learner might have written it, one who makes few mistakes or many: at most about every eighth word is at
    /// fault.</summary>
    public string Write(string text, Random random)
    {
        var rate = MinRate + random.NextDouble() * (1 - MinRate);
        using var document = resources.Parse(new Article("learner", text));
        var written = new StringBuilder(text.Length);
        var copied = 0;
        foreach (ref readonly var token in document.Tokens)
        {
            var word = token.Span.Of(document.Source).ToString();
            var changed = Changed(token, word, rate, random);
            if (changed == word)
                continue;
            written.Append(document.Source, copied, token.Start - copied);
            copied = token.End;
            if (changed.Length > 0)
                written.Append(changed);
            else if (token.IsWord && copied < document.Source.Length && document.Source[copied] == ' ')
                copied++;
        }
        return written.Append(document.Source, copied, document.Source.Length - copied).ToString();
    }

    private string Changed(in Token token, string word, double rate, Random random)
    {
        bool Happens(double share) => random.NextDouble() < share * rate;
        if (word == ",")
            return Happens(CommaLost) ? "" : word;
        if (!token.IsWord || token.Casing is not Casing.Lower)
            return word;
        if (word is "a" or "an" or "the")
            return Happens(ArticleLost) ? "" : Happens(ArticleChanged) ? word == "the" ? "a" : "the" : word;
        if (Prepositions.Contains(word))
            return Happens(PrepositionLost) ? "" : Happens(PrepositionChanged) ? Prepositions[random.Next(Prepositions.Length)] : word;
        if (Confusions.TryGetValue(word, out var other))
            return Happens(Confused) ? other : word;
        if (resources.Vocabulary.IsFunctionWord(token.WordId) || word.Length < MinMisspelt)
            return Happens(ArticleAdded) && !resources.Vocabulary.IsFunctionWord(token.WordId) ? $"the {word}" : word;
        if (Happens(Misspelt))
            return Misspell(word, random);
        return Happens(EndingLost) ? WithoutEnding(word) : Happens(EndingAdded) && !word.EndsWith('s') ? word + "s" : word;
    }

    private static string WithoutEnding(string word) => word switch
    {
        [.. var stem, 'i', 'e', 's'] => $"{stem}y",
        [.. _, 's', 's'] => word,
        [.. var stem, 's'] => stem,
        [.. var stem, 'e', 'd'] when stem.Length > 3 => stem,
        [.. var stem, 'l', 'y'] => stem,
        [.. var stem, 'i', 'n', 'g'] when stem.Length > 3 => stem,
        _ => word,
    };

    private static string Misspell(string word, Random random)
    {
        var place = random.Next(1, word.Length - 1);
        return random.Next(4) switch
        {
            0 => word.Remove(place, 1),
            1 => word.Insert(place, word[place].ToString()),
            2 => $"{word[..place]}{word[place + 1]}{word[place]}{word[(place + 2)..]}",
            _ => $"{word[..place]}{Vowel(word[place], random)}{word[(place + 1)..]}",
        };
    }

    private static char Vowel(char letter, Random random) =>
        "aeiou".Contains(letter, StringComparison.Ordinal) ? "aeiou"[random.Next(5)] : letter;
}
