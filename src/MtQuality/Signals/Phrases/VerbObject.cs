using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

/// <summary>
/// Tells whether a light verb is the usual one for its object; adjectives and determiners between them are skipped. One makes a
/// (big) mistake and does (little) business. The verbs are those of the lexicon <c>collocates</c>; how often each stands with
/// the object is counted over all its forms.
/// </summary>
internal sealed class VerbObject
{
    // Both log₂: how often the model must have seen the other verb with the object, and how much more often than this one,
    // corrected for how common each verb is.
    private const double MinSeen = 4.5;
    private const double MinRatio = 4.5;

    // log₂ of how often it may have seen this verb with the object.
    private const double MaxSeen = 1.6;

    // The lexicon of lemmas has no function words.
    private static readonly string[] FormsOfDo = ["do", "does", "did", "done", "doing"];
    private const string Do = "do";

    // Maximum number of words from the verb to the head of its object.
    private const int MaxObjectLength = 4;

    private static readonly HashSet<ulong> Determiners = Keys(
        "a an the this that these those my your his her its our their no any some such little much more every each own other same");

    private static readonly HashSet<ulong> Auxiliaries = Keys(
        "am is are was were be been being has have had do does did will would can could shall should may might must not "
        + "that who which");

    private readonly Vocabulary _vocabulary;
    private readonly WordForms _forms;
    private readonly Dictionary<int, Verb> _verbs = [];

    private sealed record Verb(int Lemma, WordForm Kind, int[] Others);

    public VerbObject(SignalResources resources)
    {
        (_vocabulary, _forms) = (resources.Vocabulary, resources.Thesaurus.Forms);
        foreach (var row in resources.Lexicon("collocates").Rows)
        {
            var verbs = row[0].Split(' ')
                .Select(word => _vocabulary.Find(WordKey.Of(word)))
                .Where(word => word != Vocabulary.Unknown && Form(word, WordForm.Past) != Vocabulary.Unknown)
                .ToArray();
            foreach (var verb in verbs)
            {
                foreach (var kind in Enum.GetValues<WordForm>())
                {
                    if (kind > WordForm.Ing || Form(verb, kind) is not (not Vocabulary.Unknown and var form))
                        continue;
                    var others = verbs.Where(other => other != verb);
                    _verbs[form] = _verbs.TryGetValue(form, out var known) && known.Lemma == verb
                        ? known with { Others = [.. known.Others.Union(others)] }
                        : new Verb(verb, kind, [.. others]);
                }
            }
        }
    }

    /// <summary>The forms of the light verbs.</summary>
    public IEnumerable<int> Forms => _verbs.Keys;

    /// <summary>
    /// The form of the usual verb for the object of the word at <paramref name="place"/>, and by how many bits it is more usual.
    /// Null if that word is not such a verb, or is the right one.
    /// </summary>
    public (int Form, double Bits)? Usual(TextDocument document, NgramModel model, ReadOnlySpan<TracedWord> words, int place)
    {
        var token = document.Tokens[words[place].Token];
        if (!_verbs.TryGetValue(token.WordId, out var verb)
            || place > 1 && Determiners.Contains(words[place - 1].Word)
            || ObjectOf(document, words, place) is not { } head)
            return null;
        // "Did obtain", "as did profit": an auxiliary has no object.
        if (_vocabulary.Spelling(verb.Lemma) == Do
            && verb.Kind < WordForm.Participle
            && !Determiners.Contains(words[place + 1].Word))
            return null;
        var noun = words[head].Word;
        if (model.Find(NgramKey.Append(words[place].Word, noun)) > 1
            || model.Find(NgramKey.Gap(words[place].Word, noun)) > 1)
            return null;
        var (here, hereAlone) = Counts(model, verb.Lemma, noun);
        if (here > MaxSeen)
            return null;
        (int Form, double Bits)? best = null;
        foreach (var other in verb.Others)
        {
            var (there, thereAlone) = Counts(model, other, noun);
            var ratio = there - here - Math.Max(0, thereAlone - hereAlone);
            if (there < MinSeen || ratio < MinRatio || ratio <= (best?.Bits ?? 0))
                continue;
            if (Form(other, verb.Kind) is not Vocabulary.Unknown and var form)
                best = (form, ratio);
        }
        return best;
    }

    /// <summary>
    /// The place of the head of the object: the last content word of the lower-case words after the verb. Null unless a mark, a
    /// preposition or a conjunction ends these words.
    /// </summary>
    private int? ObjectOf(TextDocument document, ReadOnlySpan<TracedWord> words, int place)
    {
        int? head = null;
        var i = place + 1;
        for (; i < words.Length && i <= place + MaxObjectLength; i++)
        {
            var token = document.Tokens[words[i].Token];
            if (!token.IsWord || Auxiliaries.Contains(token.Key))
                break;
            if (Determiners.Contains(token.Key) && head is null)
                continue;
            if (token.Casing != Casing.Lower || token.WordId == Vocabulary.Unknown)
                return null;
            if (_vocabulary.IsFunctionWord(token.WordId))
                break;
            head = i;
        }
        return i < words.Length && EndsObject(document, document.Tokens[words[i].Token]) ? head : null;
    }

    private bool EndsObject(TextDocument document, in Token token)
    {
        if (document.Folded[token.Start] is '\'' or '’' or '-')
            return false;
        return !token.IsWord || _vocabulary.IsFunctionWord(token.WordId) && !Auxiliaries.Contains(token.Key);
    }

    private int Form(int lemma, WordForm kind) =>
        _vocabulary.Spelling(lemma) == Do ? _vocabulary.Find(WordKey.Of(FormsOfDo[(int)kind])) : _forms.Form(lemma, kind);

    /// <summary>
    /// log₂ of how often the forms of a verb stand before the noun, next to it or with one word between, and of how often they
    /// occur at all.
    /// </summary>
    private (double Together, double Alone) Counts(NgramModel model, int lemma, ulong noun)
    {
        double together = 1, alone = 1;
        for (var kind = WordForm.Base; kind <= WordForm.Ing; kind++)
        {
            if (Form(lemma, kind) is not (not Vocabulary.Unknown and var form)
                || kind == WordForm.Participle && form == Form(lemma, WordForm.Past))
                continue;
            var key = _vocabulary.Key(form);
            together += Times(model.Find(NgramKey.Append(key, noun))) + Times(model.Find(NgramKey.Gap(key, noun)));
            alone += Times(model.Find(key));
        }
        return (Math.Log2(together), Math.Log2(alone));
    }

    private static double Times(float log) => log < 0 ? 0 : Math.Pow(2, log);

    private static HashSet<ulong> Keys(string words) => [.. words.Split(' ').Select(word => WordKey.Of(word))];
}
