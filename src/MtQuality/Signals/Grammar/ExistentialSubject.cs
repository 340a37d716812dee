using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Signals.Grammar;

/// <summary>Finds the subject of a verb that stands after it: "there are many reasons". People say "there's many reasons", "there
/// is two of them" and "there is a number of reasons", so only a plain verb before a word that counts without a number is read.</summary>
internal static class ExistentialSubject
{
    // In words: adjectives and nouns before the noun that is counted.
    private const int MaxModifiers = 2;

    private static readonly ulong There = WordKey.Of("there");
    private static readonly WordSet Singular = new(["is", "was", "has"]);
    private static readonly WordSet Counts = new(["many", "several", "numerous"]);

    /// <summary>The plural subject of the singular verb at index <paramref name="verb"/>; null if there is none.</summary>
    public static Subject? After(ReadOnlySpan<Token> tokens, SentenceClasses classes, int verb, Vocabulary vocabulary)
    {
        if (tokens[verb - 1].Key != There
            || verb + 2 >= tokens.Length
            || !Singular.Contains(tokens[verb])
            || !Counts.Contains(tokens[verb + 1]))
            return null;
        var head = verb + 2;
        while (head < Math.Min(tokens.Length - 1, verb + 2 + MaxModifiers) && classes[head] is WordClass.JJ or WordClass.NN)
            head++;
        var isPlural = classes[head] == WordClass.NNS
            && Subject.IsNounForm(tokens[head], vocabulary, classes[head])
            && !Subject.HasUncertainNumber(tokens[head]);
        return isPlural ? new Subject(head, IsPlural: true, IsNear: false, IsName: false) : null;
    }
}
