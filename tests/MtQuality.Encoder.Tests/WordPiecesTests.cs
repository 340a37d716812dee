using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.ML.Tokenizers;

namespace MtQuality.Encoder.Tests;

/// <summary>Words are cut into the pieces that the model was made with: another implementation cuts them alike.</summary>
public sealed class WordPiecesTests
{
    private const string Punctuation = "!\"#%&'()*,-./:;?@[\\]{}";

    // The other implementation drops these, and takes _ for a letter; BERT's own code cuts at them.
    private const string Symbols = "$+<=>^`|~_";
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private static readonly string[] Fragments =
        ["un", "read", "able", "ing", "ed", "s", "town", "hall", "re", "open", "er", "nation", "al", "t", "don", "0", "42", "19", "th"];

    // Without "##q", so that some words cannot be cut.
    private static readonly string[] Spellings =
    [
        "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]",
        .. Punctuation.Concat(Symbols).Concat(Letters).Concat("0123456789").Select(character => character.ToString()),
        .. Letters.Concat("0123456789").Where(character => character != 'q').Select(character => $"##{character}"),
        .. Fragments.Where(fragment => fragment.Length > 1),
        .. Fragments.Where(fragment => fragment.Length > 1).Select(fragment => $"##{fragment}"),
        "reopen", "townhall", "##ational", "cafe", "—",
    ];

    private static readonly WordPieces Pieces = new(Spellings);
    private static readonly BertTokenizer Bert = CreateBert();

    [Theory]
    [InlineData("town", "town")]
    [InlineData("TownHall", "townhall")]
    [InlineData("reopened", "reopen ##ed")]
    [InlineData("reading", "read ##ing")]
    [InlineData("nationals", "nation ##al ##s")]
    [InlineData("don't", "don ' t")]
    [InlineData("re-open", "re - open")]
    [InlineData("19th", "19 ##th")]
    [InlineData("42nd", "42 ##n ##d")]
    [InlineData("townq", "[UNK]")]
    [InlineData("townq-hall", "[UNK] - hall")]
    [InlineData("...", ". . .")]
    [InlineData("##ed", "# # ed")]
    public void Words_of_ascii(string word, string expected)
    {
        Assert.Equal(expected, Cut(word));
        Assert.Equal(expected, CutByBert(word));
    }

    [Theory]
    [InlineData("café", "cafe")]
    [InlineData("CAFÉ", "cafe")]
    [InlineData("—", "—")]
    [InlineData("town—hall", "town — hall")]
    [InlineData("$42.19", "$ 42 . 19")]
    [InlineData("€42", "[UNK] 42")]
    [InlineData("town\u200Bs", "town ##s")]
    [InlineData("\u200B", "[UNK]")]
    [InlineData("\"\u200B", "\"")]
    [InlineData("река", "[UNK]")]
    [InlineData("", "[UNK]")]
    public void Words_of_other_characters(string word, string expected) => Assert.Equal(expected, Cut(word));

    [Property(MaxTest = 500)]
    public Property Any_word_is_cut_as_by_another_implementation() => Prop.ForAll(
        Gen.Elements(Fragments.Concat(Punctuation.Concat("qzxQ7").Select(character => character.ToString())))
            .ArrayOf()
            .Select(parts => string.Concat(parts.Take(8)))
            .Where(word => word.Length > 0)
            .ToArbitrary(),
        word => Assert.Equal(CutByBert(word), Cut(word)));

    [Fact]
    public void A_long_word_has_a_limited_number_of_pieces_and_a_very_long_one_is_unknown()
    {
        Span<int> pieces = stackalloc int[WordPieces.MaxPieces];
        Assert.Equal(WordPieces.MaxPieces, Pieces.Cut(new string('z', 50), pieces));
        Assert.Equal(WordPieces.MaxPieces, Pieces.Cut(new string('.', 500), pieces));
        Assert.Equal("[UNK]", Cut(new string('z', 500)));
    }

    [Fact]
    public void A_vocabulary_without_special_pieces_or_with_a_piece_twice_is_refused()
    {
        var error = Assert.Throws<InvalidDataException>(() => new WordPieces(Spellings[..3]));
        Assert.Contains("[SEP]", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<InvalidDataException>(() => new WordPieces([.. Spellings, "town"]));
        Assert.Contains("\"town\" twice", error.Message, StringComparison.Ordinal);
    }

    private static string Cut(string word)
    {
        Span<int> pieces = stackalloc int[WordPieces.MaxPieces];
        return Spell(pieces[..Pieces.Cut(word, pieces)].ToArray());
    }

    private static string CutByBert(string word) => Spell(Bert.EncodeToIds(word, addSpecialTokens: false));

    private static string Spell(IEnumerable<int> pieces) => string.Join(' ', pieces.Select(Pieces.Spelling));

    private static BertTokenizer CreateBert()
    {
        using var vocabulary = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', Spellings)));
        return BertTokenizer.Create(vocabulary);
    }
}
