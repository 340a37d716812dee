using System.Collections.Concurrent;
using MtQuality.Data;
using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Tagging;

/// <summary>
/// Assigns a grammatical class to each token of a sentence, from left to right, with an averaged perceptron (Collins 2002) over
/// <see cref="WordClassFeatures"/>. Words that always have the same class are looked up. Threads can share it.
/// </summary>
internal sealed class WordClassTagger
{
    /// <summary>Maximum number of tokens of a sentence whose grammar is judged; longer ones are lists and tables.</summary>
    public const int MaxSentenceLength = 256;

    /// <summary>Path of its model below <c>data/</c>.</summary>
    public const string FileName = "models/en/tagger.bin";

    private readonly WordProfiles _profiles;
    private readonly WordClassWeights _weights;

    // One for each thread that tags at the moment.
    private readonly ConcurrentBag<WordSums> _sums = [];

    private WordClassTagger(byte[] file) => (_profiles, _weights) = WordClassModel.Read(file);

    /// <summary>Reads a model from a stream to its end.</summary>
    /// <exception cref="InvalidDataException">The model is of another version, cut off or damaged; the message says which and
    /// what to do.</exception>
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

    /// <summary>Writes the class of each token of a sentence to <paramref name="classes"/>. No class
    /// is <see cref="WordClass.None"/>.</summary>
    /// <param name="text">The text that the offsets of the tokens refer to.</param>
    /// <param name="sentence">The tokens of the sentence.</param>
    /// <param name="classes">Where the classes are written; at least as long as <paramref name="sentence"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="classes"/> is shorter than <paramref name="sentence"/>.</exception>
    public void Tag(ReadOnlySpan<char> text, ReadOnlySpan<Token> sentence, Span<WordClass> classes)
    {
        if (classes.Length < sentence.Length)
        {
            throw new ArgumentException(
                $"There is room for {classes.Length} classes, but the sentence has {sentence.Length} tokens; give a span that is as long.",
                nameof(classes));
        }
        var sums = TakeSums();
        var walk = new WordClassFeatures(text, sentence, _profiles);
        WordClass before = WordClass.None, before2 = WordClass.None;
        while (walk.MoveNext())
        {
            var found = walk.Fixed;
            if (found == WordClass.None)
                found = sums.Best(walk, before, before2);
            classes[walk.Position] = found;
            (before2, before) = (before, found);
        }
        _sums.Add(sums);
    }

    /// <summary>The class of the token with index <paramref name="wanted"/>, the same that <see cref="Tag"/> finds. It computes as few
    /// other classes as necessary.</summary>
    /// <param name="text">The text that the offsets of the tokens refer to.</param>
    /// <param name="sentence">The tokens of the sentence.</param>
    /// <param name="traits">The traits of the sentence.</param>
    /// <param name="wanted">Index of the token in the sentence.</param>
    /// <param name="classes">The known class of each token, or <see cref="WordClass.None"/>; new ones are added.</param>
    public WordClass TagOne(
        ReadOnlySpan<char> text, ReadOnlySpan<Token> sentence, SentenceTraits traits, int wanted, Span<WordClass> classes)
    {
        if (IsKnown(wanted, sentence, traits, classes))
            return classes[wanted];
        // A class depends on no classes but the two before it, so tagging can start after any two known ones.
        var start = wanted;
        while (start > 0
            && !(IsKnown(start - 1, sentence, traits, classes) && (start == 1 || IsKnown(start - 2, sentence, traits, classes))))
        {
            start--;
        }
        var sums = TakeSums();
        var walk = new WordClassFeatures(text, sentence, _profiles, traits, start);
        while (walk.Position < wanted && walk.MoveNext())
        {
            var i = walk.Position;
            if (classes[i] != WordClass.None)
                continue;
            var (before, before2) = (i > 0 ? classes[i - 1] : WordClass.None, i > 1 ? classes[i - 2] : WordClass.None);
            classes[i] = sums.Best(walk, before, before2);
        }
        _sums.Add(sums);
        return classes[wanted];
    }

    private WordSums TakeSums() => _sums.TryTake(out var sums) ? sums : new WordSums(_weights);

    private bool IsKnown(int i, ReadOnlySpan<Token> sentence, SentenceTraits traits, Span<WordClass> classes)
    {
        if (classes[i] == WordClass.None)
            classes[i] = WordTraits.FixedOf(sentence, i, traits, _profiles);
        return classes[i] != WordClass.None;
    }
}
