using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals.Capitalization;

/// <summary>How a document uses capitals: how often each mixed-case form occurs, and which words occur in capitals.</summary>
internal sealed class DocumentForms
{
    private readonly Dictionary<string, int> _mixed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _mixedBySpan;
    private readonly HashSet<ulong> _upper = [];

    public DocumentForms(TextDocument document)
    {
        _mixedBySpan = _mixed.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var token in document.Tokens)
        {
            if (token.Casing == Casing.Upper)
                _upper.Add(token.Key);
            else if (token.Casing == Casing.Mixed)
                _mixedBySpan[document.TextOf(token)] = CountOf(document.TextOf(token)) + 1;
        }
    }

    /// <summary>How often exactly this mixed-case form occurs.</summary>
    public int CountOf(ReadOnlySpan<char> form) => _mixedBySpan.TryGetValue(form, out var count) ? count : 0;

    /// <summary>Whether the word with this key occurs in capitals somewhere.</summary>
    public bool WritesUpper(ulong key) => _upper.Contains(key);
}
