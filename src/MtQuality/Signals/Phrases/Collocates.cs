using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

/// <summary>For a form of a light verb or an adjective of degree, the others that usage might have chosen, in the same form.</summary>
internal sealed class Collocates
{
    private readonly Dictionary<int, int[]> _others = [];

    public Collocates(SignalResources resources)
    {
        var (vocabulary, forms) = (resources.Vocabulary, resources.Thesaurus.Forms);
        foreach (var set in resources.Lexicon("collocates").Rows.Select(row => row[0].Split(' ').Select(word => vocabulary.Find(WordKey.Of(word))).Where(word => word != Vocabulary.Unknown).ToArray()))
        {
            foreach (var kind in Enum.GetValues<WordForm>())
            {
                var inflected = Array.ConvertAll(set, word => forms.Form(word, kind));
                foreach (var form in inflected.Where(form => form != Vocabulary.Unknown))
                    _others[form] = [.. _others.GetValueOrDefault(form, []).Concat(inflected).Where(other => other != form && other != Vocabulary.Unknown).Distinct()];
            }
        }
    }

    /// <summary>The other words for a form; empty where it is of no set.</summary>
    public ReadOnlySpan<int> Of(int wordId) => _others.TryGetValue(wordId, out var others) ? others : [];
}
