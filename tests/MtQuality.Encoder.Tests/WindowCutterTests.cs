using FsCheck.Xunit;
using MtQuality.Tokens;

namespace MtQuality.Encoder.Tests;

/// <summary>Windows hold every piece once, are never too long, and end with sentences where they can.</summary>
public sealed class WindowCutterTests
{
    [Property(MaxTest = 200)]
    public void Windows_hold_every_piece_once_and_end_with_sentences(byte[]? lengths)
    {
        using var document = Texts.Parse(Texts.Sentences(lengths ?? []));
        using var pieces = PieceText.Of(document, Texts.Pieces);
        var windows = Cut(pieces);

        var end = 0;
        foreach (var window in windows)
        {
            Assert.Equal(end, window.Start);
            Assert.InRange(window.Length, 1, Window.Capacity);
            end = window.End;
            var ends = pieces.SentenceEnds.ToArray();
            var sentence = Array.FindIndex(ends, sentenceEnd => sentenceEnd >= end);
            var start = sentence == 0 ? 0 : ends[sentence - 1];
            Assert.True(end == ends[sentence] || ends[sentence] - start > Window.Capacity, "A short sentence was cut.");
            Assert.True(end == pieces.Count || pieces.Tokens[end] != pieces.Tokens[end - 1], "A word was cut.");
        }
        Assert.Equal(pieces.Count, end);
    }

    [Fact]
    public void Pieces_follow_the_words_of_headline_and_body()
    {
        using var document = Texts.Parse("The town hall reopened, see www.example.com/hall for more.");
        using var pieces = PieceText.Of(document, Texts.Pieces);
        Assert.Equal(document.Tokens.Length, pieces.Tokens.ToArray().Distinct().Count());
        Assert.Equal(pieces.Tokens.ToArray().Order(), pieces.Tokens.ToArray());
        var code = document.Tokens.ToArray().Index().First(token => token.Item.Kind == TokenKind.Code).Index;
        Assert.Equal(Texts.Pieces.Unknown, pieces.Pieces[pieces.Tokens.IndexOf(code)]);
        Assert.Equal("the", Texts.Pieces.Spelling(pieces.Pieces[0]));
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(12, 1)]
    [InlineData(13, 2)]
    [InlineData(24, 2)]
    [InlineData(25, 3)]
    [InlineData(60, 5)]
    public void Windows_have_like_sizes(int sentences, int expected)
    {
        using var document = Texts.Parse(Texts.Sentences([.. Enumerable.Repeat((byte)9, sentences)]));
        using var pieces = PieceText.Of(document, Texts.Pieces);
        Assert.Equal(10 * sentences, pieces.Count);
        var lengths = Cut(pieces).ConvertAll(window => window.Length);
        Assert.Equal(expected, lengths.Count);
        Assert.InRange(lengths.Max() - lengths.Min(), 0, 10);
    }

    [Fact]
    public void A_sentence_longer_than_a_window_is_cut_in_even_parts()
    {
        using var document = Texts.Parse(Texts.Sentences([255]));
        using var pieces = PieceText.Of(document, Texts.Pieces);
        Assert.Equal(281, pieces.Count);
        Assert.Equal([94, 94, 93], Cut(pieces).Select(window => window.Length));
    }

    private static List<Window> Cut(PieceText pieces)
    {
        var windows = new List<Window>();
        WindowCutter.Cut(pieces, windows);
        return windows;
    }
}
