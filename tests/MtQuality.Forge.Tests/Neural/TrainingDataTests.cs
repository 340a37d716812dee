using MtQuality.Data;
using MtQuality.Encoder;
using MtQuality.Forge.Neural;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Signals;

namespace MtQuality.Forge.Tests.Neural;

/// <summary>What an encoder learns from: texts, what is spoilt in them, and the windows they are cut into.</summary>
public sealed class TrainingDataTests
{
    private static readonly SignalResources Resources = new(new TextResources(LexiconSet.Shipped), DataFiles.Embedded);

    private static readonly WordPieces Pieces = new(
        [
            "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]",
            "the", "town", "city", "##s", "opened", "a", "new", "hall", "yesterday", ".", "big",
        ]);

    private const string Text = "The town opened a new hall yesterday. The hall in Newport is big, see www.example.com for more.";

    [Fact]
    public void A_text_is_read_in_lower_case_with_its_sentences_names_and_codes()
    {
        var text = TrainingText.Read(
            "The town\n\nopened a new hall yesterday. The hall in Newport is big, see www.example.com.", Resources);

        Assert.Equal(["the", "town", "opened", "a", "new", "hall", "yesterday", "."], text.Words[..8]);
        Assert.Equal([0, 8], text.Sentences);
        Assert.Equal(["newport"], text.Words.Where((_, i) => text.Names[i]));
        Assert.Contains(TrainingText.Code, text.Words);
    }

    [Fact]
    public void Against_its_original_a_text_knows_what_was_replaced_and_by_what()
    {
        var text = TrainingText.Read("The township opened a brand new hall yesterday.", Resources)
            .Against(TrainingText.Read("The town opened a new hall yesterday.", Resources));

        Assert.Equal(["town", ""], text.Originals!.OfType<string>());
        Assert.Equal("town", text.Originals![1]);
        Assert.Equal("", text.Originals[4]);
    }

    [Fact]
    public void Spoilt_text_says_what_stood_there_and_leaves_common_words_and_most_names()
    {
        var text = TrainingText.Read(string.Concat(Enumerable.Repeat(Text + " ", 40)), Resources);
        var spinner = new Spinner([new SwapSource(word => [$"{word}ish {word}er"], 1)], new HashSet<string> { "the" });
        var (replaced, names) = (0, 0);
        for (var seed = 0; seed < 50; seed++)
        {
            var (words, originals) = spinner.Spoil(text.Words, text.Names, new Random(seed));
            Assert.Equal(words.Count, originals.Count);
            foreach (var (word, original) in words.Zip(originals))
            {
                if (!word.EndsWith("ish", StringComparison.Ordinal))
                    continue;
                Assert.Equal($"{original}ish", word);
                Assert.NotEqual("the", original);
                replaced++;
                names += original == "newport" ? 1 : 0;
            }
        }
        Assert.InRange((double)names / replaced, 0.0001, 0.08);
    }

    [Fact]
    public void A_window_marks_every_piece_of_a_replaced_word_and_keeps_within_its_room()
    {
        var writer = new WindowWriter(Pieces);
        var (pieces, replaced, originals) = writer.Write(["the", "towns", "opened"], [null, "city", null]);

        Assert.Equal(["[CLS]", "the", "town", "##s", "opened", "[SEP]"], pieces.Select(Pieces.Spelling));
        Assert.Equal([false, false, true, true, false, false], replaced);
        Assert.Equal("city", Pieces.Spelling(originals[2]));
        Assert.All(originals.Index().Where(original => original.Index != 2), original => Assert.Equal(-1, original.Item));

        var (longest, _, _) = writer.Write(Enumerable.Repeat("towns", 500).ToArray(), null);
        Assert.InRange(longest.Length, WindowWriter.MaxPieces - 1, WindowWriter.MaxPieces);
        Assert.Equal(Pieces.End, longest[^1]);
    }

    [Fact]
    public void A_guess_that_is_right_replaces_nothing()
    {
        var town = Pieces.Find("town")!.Value;
        var hall = Pieces.Find("hall")!.Value;
        var masked = new TrainingWindow(
            [Pieces.Start, Pieces.Mask, 5, Pieces.Mask, Pieces.End], new bool[5], [-1, town, -1, hall, -1], null, 0, 0)
        { IsMasked = true };

        var guessed = WindowSampler.Guessed(masked, [town, town]);

        Assert.Equal([Pieces.Start, town, 5, town, Pieces.End], guessed.Pieces);
        Assert.Equal([false, false, false, true, false], guessed.Replaced);
        Assert.Equal([-1, -1, -1, hall, -1], guessed.Originals);
    }

    [Fact]
    public void The_same_seed_draws_the_same_windows_of_every_kind()
    {
        var read = TrainingText.Read(string.Concat(Enumerable.Repeat(Text + " ", 9)), Resources);
        var texts = Enum.GetValues<EncoderKind>().Select(kind => read with
        {
            Kind = kind,
            Source = kind.ToString(),
            Originals = kind == EncoderKind.Spun ? Enumerable.Repeat<string?>("town", 400).ToArray() : null,
        }).ToList();
        var sampler = new WindowSampler(
            new TrainingTexts(texts),
            new Spinner([new SwapSource(_ => ["city"], 1)], new HashSet<string>()),
            new WindowWriter(Pieces));

        TrainingWindow[] Draw() => [.. Enumerable.Range(0, 300).Select(seed => sampler.Draw(new Random(seed)))];
        var (first, second) = (Draw(), Draw());

        Assert.Equal(first.Select(window => string.Join(' ', window.Pieces)), second.Select(window => string.Join(' ', window.Pieces)));
        Assert.Equal(Enum.GetValues<EncoderKind>().Length, first.Select(window => window.Kind).OfType<EncoderKind>().Distinct().Count());
        Assert.Contains(first, window => window.IsMasked);
        Assert.All(first, window => Assert.InRange(window.Pieces.Length, 3, WindowWriter.MaxPieces));
        Assert.All(first.Where(window => window.Kind == EncoderKind.Human), window => Assert.DoesNotContain(true, window.Replaced));
    }
}
