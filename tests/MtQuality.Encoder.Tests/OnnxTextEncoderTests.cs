using MtQuality.Documents;
using MtQuality.Encoders;
using MtQuality.Tokens;

namespace MtQuality.Encoder.Tests;

/// <summary>What an encoder says of documents, in the words of the document.</summary>
public sealed class OnnxTextEncoderTests
{
    private const string Text =
        "The old town hall in the new city opened. See www.example.com/hall for a big bridge of the river. A big city hall is in the town.";

    private static readonly string Long = string.Join("\n\n", Enumerable.Repeat(Text + " The river in the old town is a big river.", 12));

    [Fact]
    public void Every_word_that_was_read_has_log_odds_and_every_window_kinds()
    {
        using var encoder = OnnxTextEncoder.Open(Texts.Model);
        using var document = Texts.Parse(Long, "A big bridge in town");
        var text = encoder.Encode(document);

        Assert.Equal(document.Tokens.Length, text.Replaced.Length);
        for (var i = 0; i < document.Tokens.Length; i++)
            Assert.Equal(document.Tokens[i].Kind == TokenKind.Code, float.IsNaN(text.Replaced.Span[i]));
        Assert.True(text.Windows.Count > 2);
        Assert.Equal(0, text.Windows[0].FirstToken);
        Assert.Equal(document.Tokens.Length, text.Windows[^1].EndToken);
        Assert.All(text.Windows, window => Assert.Equal(
            1, Math.Exp(window.Human) + Math.Exp(window.Spun) + Math.Exp(window.RoundTrip) + Math.Exp(window.Translated), 1e-5));
    }

    [Fact]
    public void Wordings_are_other_words_likeliest_first()
    {
        using var encoder = OnnxTextEncoder.Open(Texts.Model);
        using var document = Texts.Parse(Long);
        var text = encoder.Encode(document);

        Assert.NotEmpty(text.Wordings);
        foreach (var (token, wordings) in text.Wordings)
        {
            Assert.True(text.Replaced.Span[token] > 0);
            Assert.InRange(wordings.Count, 1, EncodedTextBuilder.MaxWordings);
            Assert.Equal(wordings.OrderByDescending(wording => wording.Probability), wordings);
            Assert.All(wordings, wording => Assert.InRange(wording.Probability, 0, 1));
            Assert.All(wordings, wording => Assert.All(wording.Text, letter => Assert.True(char.IsAsciiLetterLower(letter))));
            var word = document.TextOf(document.Tokens[token]).ToString();
            Assert.DoesNotContain(wordings, wording => wording.Text.Equals(word, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Teasers_are_not_read_even_where_there_is_nothing_else()
    {
        const string body = "The old town hall in the new city. ";
        using var encoder = OnnxTextEncoder.Open(Texts.Model);
        foreach (var bodies in (int[])[0, 9])
        {
            var text = string.Concat(Enumerable.Repeat(body, bodies + 1));
            var teaser = new ArticleBlock(new TextSpan(bodies * body.Length, text.Length), BlockRole.Teaser);
            using var document = Texts.Parse(new Article("page", text)
            {
                Blocks = bodies == 0 ? [teaser] : [new ArticleBlock(new TextSpan(0, bodies * body.Length), BlockRole.Body), teaser],
            });
            var encoded = encoder.Encode(document);
            Assert.Equal(document.Tokens.Length, encoded.Replaced.Length);
            Assert.Contains(document.Sentences.ToArray(), sentence => !sentence.IsJudged);
            foreach (var sentence in document.Sentences)
            {
                for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                    Assert.Equal(sentence.IsJudged, !float.IsNaN(encoded.Replaced.Span[i]));
            }
        }
    }

    [Fact]
    public void Of_nothing_nothing_is_said()
    {
        using var encoder = OnnxTextEncoder.Open(Texts.Model);
        using var document = Texts.Parse("");
        var text = encoder.Encode(document);
        Assert.Empty(text.Windows);
        Assert.All(text.Replaced.ToArray(), logOdds => Assert.True(float.IsNaN(logOdds)));
    }

    [Fact]
    public void The_same_document_gives_the_same_answer_on_every_thread()
    {
        using var encoder = OnnxTextEncoder.Open(Texts.Model);
        using var document = Texts.Parse(Long);
        using var other = Texts.Parse(Text);
        var expected = encoder.Encode(document);
        Parallel.For(0, 40, i =>
        {
            if (i % 3 == 0)
                encoder.Encode(other);
            AssertSame(expected, encoder.Encode(document));
        });
        using var again = OnnxTextEncoder.Open(Texts.Model);
        AssertSame(expected, again.Encode(document));
        Assert.Equal(encoder.Hash, again.Hash);
    }

    [Fact]
    public void After_disposal_it_refuses_and_runs_in_progress_end_well()
    {
        var encoder = OnnxTextEncoder.Open(Texts.Model);
        using var document = Texts.Parse(Long);
        var expected = encoder.Encode(document);
        Parallel.For(0, 32, i =>
        {
            if (i == 9)
                encoder.Dispose();
            try
            {
                AssertSame(expected, encoder.Encode(document));
            }
            catch (ObjectDisposedException)
            {
                // What a thread may meet that comes too late.
            }
        });
        Assert.Throws<ObjectDisposedException>(() => encoder.Encode(document));
        encoder.Dispose();
    }

    private static void AssertSame(EncodedText expected, EncodedText actual)
    {
        Assert.Equal(expected.Replaced.ToArray(), actual.Replaced.ToArray());
        Assert.Equal(expected.Windows, actual.Windows);
        Assert.Equal(expected.Wordings.Keys.Order(), actual.Wordings.Keys.Order());
        Assert.All(expected.Wordings, place => Assert.Equal(place.Value, actual.Wordings[place.Key]));
    }
}
