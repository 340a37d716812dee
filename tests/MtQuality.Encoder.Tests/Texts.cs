using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;

namespace MtQuality.Encoder.Tests;

/// <summary>Documents, and the small encoder that the tests read them with.</summary>
internal static class Texts
{
    private static readonly string[] Words = ["the", "old", "town", "hall", "in", "the", "new", "city", "of", "bridges"];

    private static readonly TextResources Resources = new(LexiconSet.Shipped);

    /// <summary>The small encoder's file: two layers that know nothing.</summary>
    public static string Model { get; } = MtQuality.Tests.Repository.At("tests", "MtQuality.Encoder.Tests", "tiny.onnx");

    /// <summary>Its pieces are words and letters, but for <c>##s</c> and <c>##ed</c>.</summary>
    public static WordPieces Pieces { get; } = LoadPieces();

    public static TextDocument Parse(string text, string? title = null) => Parse(new Article("text", text) { Title = title });

    public static TextDocument Parse(Article article) => Resources.Parse(article);

    /// <summary>A paragraph of sentences with so many words each, a full stop not counted.</summary>
    public static string Sentences(byte[] lengths) => string.Join(' ', lengths.Where(length => length > 0).Select(length =>
    {
        var words = Enumerable.Range(0, length).Select(i => Words[i % Words.Length]).ToList();
        words[0] = "The";
        return string.Join(' ', words) + ".";
    }));

    private static WordPieces LoadPieces()
    {
        using var session = new EncoderSession(File.ReadAllBytes(Model));
        return new WordPieces(session.Metadata(EncoderFile.VocabularyKey)!.Split('\n'));
    }
}
