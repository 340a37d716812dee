using MtQuality.Data;
using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Tagging;

/// <summary>
/// Gives each token of a sentence its grammatical class, from left to right: an averaged perceptron (Collins 2002) over
/// <see cref="WordClassFeatures"/>. Words that are always of one class are looked up. Immutable; threads may share it.
/// </summary>
internal sealed class WordClassTagger
{
    /// <summary>Tokens of the longest sentence that grammar is judged in; longer ones are lists and tables.</summary>
    public const int MaxSentenceLength = 256;

    /// <summary>Path of its model below <c>data/</c>.</summary>
    public const string FileName = "models/en/tagger.bin";

    private readonly WordProfiles _profiles;
    private readonly WordClassWeights _weights;

    private WordClassTagger(byte[] file) => (_profiles, _weights) = WordClassModel.Read(file);

    /// <summary>Reads a model from a stream to its end.</summary>
    /// <exception cref="InvalidDataException">The model is of another version, cut off or damaged; the message says which and what to
    /// do.</exception>
    public static WordClassTagger Load(Stream model)
    {
        using var content = new MemoryStream();
        model.CopyTo(content);
        return new WordClassTagger(content.ToArray());
    }

    /// <summary>Reads the model of the library, or of a folder.</summary>
    /// <exception cref="InvalidDataException">It is of another version or damaged; the message says which and what to do.</exception>
    public static WordClassTagger Load(DataFiles files)
    {
        using var model = files.Open(FileName);
        return Load(model);
    }

    /// <summary>Writes the class of each token of one sentence to <paramref name="classes"/>; none is
    /// <see cref="WordClass.None"/>.</summary>
    /// <param name="text">The text that the tokens' offsets count in.</param>
    /// <param name="sentence">The tokens of the sentence.</param>
    /// <param name="classes">Where the classes go, at least as many as there are tokens.</param>
    /// <exception cref="ArgumentException"><paramref name="classes"/> is shorter than <paramref name="sentence"/>.</exception>
    public void Tag(ReadOnlySpan<char> text, ReadOnlySpan<Token> sentence, Span<WordClass> classes)
    {
        if (classes.Length < sentence.Length)
            throw new ArgumentException($"There is room for {classes.Length} classes, but the sentence has {sentence.Length} tokens.", nameof(classes));
        Span<uint> features = stackalloc uint[WordClassFeatures.Capacity];
        var walk = new WordClassFeatures(text, sentence, _profiles);
        WordClass before = WordClass.None, before2 = WordClass.None;
        while (walk.MoveNext())
        {
            var found = walk.Fixed;
            if (found == WordClass.None)
                found = _weights.Best(features[..walk.Fill(features, before, before2)]);
            classes[walk.Position] = found;
            (before2, before) = (before, found);
        }
    }

    /// <summary>The class of the token <paramref name="wanted"/>, the same as <see cref="Tag"/> finds, and of as few others as it
    /// takes.</summary>
    /// <param name="text">The text that the tokens' offsets count in.</param>
    /// <param name="sentence">The tokens of the sentence.</param>
    /// <param name="traits">Its traits.</param>
    /// <param name="wanted">Number of the token.</param>
    /// <param name="classes">The classes that are known so far, of each token; what is found is entered.</param>
    public WordClass TagOne(ReadOnlySpan<char> text, ReadOnlySpan<Token> sentence, SentenceTraits traits, int wanted, Span<WordClass> classes)
    {
        if (IsKnown(wanted, sentence, traits, classes))
            return classes[wanted];
        // A class depends on the two before it and on no other: behind two that are known, tagging can begin.
        var start = wanted;
        while (start > 0 && !(IsKnown(start - 1, sentence, traits, classes) && (start == 1 || IsKnown(start - 2, sentence, traits, classes))))
            start--;
        Span<uint> features = stackalloc uint[WordClassFeatures.Capacity];
        var walk = new WordClassFeatures(text, sentence, _profiles, traits, start);
        while (walk.Position < wanted && walk.MoveNext())
        {
            var i = walk.Position;
            if (classes[i] == WordClass.None)
                classes[i] = _weights.Best(features[..walk.Fill(features, i > 0 ? classes[i - 1] : WordClass.None, i > 1 ? classes[i - 2] : WordClass.None)]);
        }
        return classes[wanted];
    }

    private bool IsKnown(int i, ReadOnlySpan<Token> sentence, SentenceTraits traits, Span<WordClass> classes)
    {
        if (classes[i] == WordClass.None)
            classes[i] = WordTraits.FixedOf(sentence, i, traits, _profiles);
        return classes[i] != WordClass.None;
    }
}
