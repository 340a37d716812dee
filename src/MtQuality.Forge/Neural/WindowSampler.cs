namespace MtQuality.Forge.Neural;

/// <summary>
/// Draws windows to learn from. Kinds come in fixed shares, and of human text every register in proportion to a power of its size, so
/// that small ones are heard. The same seed draws the same windows.
/// </summary>
internal sealed class WindowSampler(TrainingTexts texts, Spinner spinner, WindowWriter writer)
{
    private const double HumanShare = 0.3;
    private const double SpoiltShare = 0.27;
    private const double MaskedShare = 0.08;
    private const double SpunShare = 0.1;
    private const double RoundTripShare = 0.11;

    // Of a round trip, much that differs from the original is as good.
    private const float RoundTripReplacedWeight = 0.5f;

    private const double StartsSentence = 0.8;
    private const double MaskedWords = 0.15;

    // A single odd word, of a piece or two, makes no spun text.
    private const int MinReplaced = 3;

    private static readonly int[] Lengths = [40, 60, 80, 100, 110, 110];

    /// <summary>Draws a window.</summary>
    public TrainingWindow Draw(Random random)
    {
        var share = random.NextDouble();
        if ((share -= HumanShare) < 0)
            return Plain(texts.Draw(EncoderKind.Human, random), random);
        if ((share -= SpoiltShare) < 0)
            return Spoilt(texts.Draw(EncoderKind.Human, random), random);
        if ((share -= MaskedShare) < 0)
            return Masked(texts.Draw(EncoderKind.Human, random), random);
        if ((share -= SpunShare) < 0)
            return Plain(texts.Draw(EncoderKind.Spun, random), random);
        return Plain(texts.Draw((share -= RoundTripShare) < 0 ? EncoderKind.RoundTrip : EncoderKind.Translated, random), random);
    }

    private TrainingWindow Plain(TrainingText text, Random random)
    {
        var (start, count) = Cut(text, random);
        var originals = text.Originals?.AsSpan(start, count).ToArray();
        var (pieces, replaced, targets) = writer.Write(text.Words.AsSpan(start, count).ToArray(), originals);
        var isTold = text.Kind != EncoderKind.Spun || replaced.Count(isReplaced => isReplaced) >= MinReplaced;
        var weight = text.Kind switch
        {
            EncoderKind.Human => 1,
            EncoderKind.RoundTrip when originals is not null => RoundTripReplacedWeight,
            _ => originals is null ? 0 : 1,
        };
        return new TrainingWindow(pieces, replaced, targets, isTold ? text.Kind : null, text.Weight, weight);
    }

    private TrainingWindow Spoilt(TrainingText text, Random random)
    {
        var (start, count) = Cut(text, random);
        var (words, originals) = spinner.Spoil(text.Words.AsSpan(start, count), text.Names.AsSpan(start, count), random);
        var (pieces, replaced, targets) = writer.Write(words, originals);
        return new TrainingWindow(pieces, replaced, targets, Told(replaced), 1, 1);
    }

    private TrainingWindow Masked(TrainingText text, Random random)
    {
        var (start, count) = Cut(text, random);
        var (pieces, replaced, targets) = writer.Write(text.Words.AsSpan(start, count).ToArray(), null);
        for (var i = 1; i + 1 < pieces.Length; i++)
        {
            var isWhole = writer.Pieces.IsWord(pieces[i]) && (i + 2 == pieces.Length || !writer.Pieces.IsContinued(pieces[i + 1]));
            if (isWhole && random.NextDouble() < MaskedWords)
                (targets[i], pieces[i]) = (pieces[i], writer.Pieces.Mask);
        }
        return new TrainingWindow(pieces, replaced, targets, null, 0, 0) { IsMasked = true };
    }

    /// <summary>The window that guesses make of a masked one.</summary>
    /// <param name="masked">The masked window.</param>
    /// <param name="guesses">For each piece with an original, in order, what was guessed.</param>
    public static TrainingWindow Guessed(TrainingWindow masked, ReadOnlySpan<long> guesses)
    {
        var (pieces, replaced) = (masked.Pieces.ToArray(), new bool[masked.Pieces.Length]);
        var originals = masked.Originals.ToArray();
        var guess = 0;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (originals[i] < 0)
                continue;
            pieces[i] = (int)guesses[guess++];
            replaced[i] = pieces[i] != originals[i];
            if (!replaced[i])
                originals[i] = -1;
        }
        return new TrainingWindow(pieces, replaced, originals, Told(replaced), 1, 1);
    }

    /// <summary>What a spoilt window is, by its replaced pieces: with few it may pass for either.</summary>
    private static EncoderKind? Told(bool[] replaced) => replaced.Count(isReplaced => isReplaced) switch
    {
        0 => EncoderKind.Human,
        >= MinReplaced => EncoderKind.Spun,
        _ => null,
    };

    private static (int Start, int Count) Cut(TrainingText text, Random random)
    {
        var wanted = Math.Min(text.Words.Length, Lengths[random.Next(Lengths.Length)]);
        var last = text.Words.Length - wanted;
        var start = random.Next(last + 1);
        if (random.NextDouble() < StartsSentence)
        {
            var next = Array.BinarySearch(text.Sentences, start);
            start = text.Sentences[Math.Max(0, next >= 0 ? next : ~next - 1)];
        }
        return (start, wanted);
    }
}
