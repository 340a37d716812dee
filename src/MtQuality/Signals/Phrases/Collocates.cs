using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

/// <summary>For a form of a light verb or adjective of degree, the same form of the other words of its set: strong, heavy.</summary>
internal sealed class Collocates
{
    private readonly Dictionary<int, int[]> _others = [];

    public Collocates(SignalResources resources)
    {
        var (vocabulary, forms) = (resources.Vocabulary, resources.Thesaurus.Forms);
        foreach (var row in resources.Lexicon("collocates").Rows)
        {
            int[] set = [.. Known(row[0].Split(' ').Select(word => vocabulary.Find(WordKey.Of(word))))];
            foreach (var kind in Enum.GetValues<WordForm>())
            {
                int[] inflected = [.. Known(set.Select(word => forms.Form(word, kind)))];
                foreach (var form in inflected)
                    _others[form] = [.. _others.GetValueOrDefault(form, []).Concat(inflected).Where(other => other != form).Distinct()];
            }
        }

        static IEnumerable<int> Known(IEnumerable<int> words) => words.Where(word => word != Vocabulary.Unknown);
    }

    /// <summary>The forms that have others.</summary>
    public IEnumerable<int> Forms => _others.Keys;

    /// <summary>The other words that could replace a form; empty if the form is in no set.</summary>
    public ReadOnlySpan<int> Of(int wordId) => _others.TryGetValue(wordId, out var others) ? others : [];
}
