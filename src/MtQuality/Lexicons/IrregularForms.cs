namespace MtQuality.Lexicons;

/// <summary>Finds the lemmas of irregular forms. The lexicon <c>lemmas</c> gives the lemma; the spelling tells which form it is.</summary>
internal sealed class IrregularForms
{
    // Verbs whose past tense and participle look like the base form. The lexicon cannot list them, nor the comparisons below, because it
    // has one lemma for each form and does not say which form it is.
    private static readonly HashSet<string> Unchanging = new(StringComparer.Ordinal)
    {
        "beat", "bet", "bid", "broadcast", "burst", "bust", "cast", "cost", "cut", "forecast", "hit", "hurt", "let", "offset", "outbid",
        "overcast", "preset", "put", "quit", "read", "recast", "reread", "reset", "rid", "set", "shed", "shut", "slit", "split", "spread",
        "sublet", "thrust", "undercut", "upset", "wed",
    };

    private static readonly (string Form, string Lemma, WordForm Kind)[] Comparisons =
    [
        ("better", "good", WordForm.Comparative), ("better", "well", WordForm.Comparative),
        ("best", "good", WordForm.Superlative), ("best", "well", WordForm.Superlative),
        ("worse", "bad", WordForm.Comparative), ("worse", "badly", WordForm.Comparative),
        ("worst", "bad", WordForm.Superlative), ("worst", "badly", WordForm.Superlative),
        ("farther", "far", WordForm.Comparative), ("farthest", "far", WordForm.Superlative),
        ("further", "far", WordForm.Comparative), ("furthest", "far", WordForm.Superlative),
    ];

    // Plurals that do not end in s.
    private static readonly HashSet<string> Plurals = new(StringComparer.Ordinal)
    {
        "children", "criteria", "feet", "geese", "mice", "people", "phenomena", "teeth",
    };

    // Prefixes with which a verb stays irregular: overtook, withheld, undone.
    private static readonly string[] Prefixes = ["fore", "inter", "mis", "out", "over", "re", "un", "under", "up", "with"];

    private static readonly string PrefixStarts = string.Concat(Prefixes.Select(prefix => prefix[0]).Distinct());

    private readonly Dictionary<string, (string Lemma, WordForm Kind)[]> _readings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Lemma, WordForm Kind)[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly ILookup<string, string> _forms;

    public IrregularForms(Lexicon lemmas)
    {
        var rows = lemmas.Rows.Where(row => row[0] != lemmas.Required(row, 1)).ToList();
        _forms = rows.ToLookup(row => row[1], row => row[0], StringComparer.Ordinal);
        foreach (var row in rows)
            _readings.TryAdd(row[0], [.. Kinds(row[0], row[1]).Select(kind => (row[1], kind))]);
        foreach (var verb in Unchanging)
            _readings[verb] = [(verb, WordForm.Past), (verb, WordForm.Participle)];
        foreach (var form in Comparisons.GroupBy(row => row.Form, StringComparer.Ordinal))
            _readings[form.Key] = [.. form.Select(row => (row.Lemma, row.Kind))];
        _bySpan = _readings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Every lemma that <paramref name="form"/> can be an irregular form of, and the kind of form. The vocabulary may
    /// lack the lemma.</summary>
    public (string Lemma, WordForm Kind)[] Of(string form)
    {
        if (_readings.TryGetValue(form, out var readings))
            return readings;
        if (!PrefixStarts.Contains(form[0]))
            return [];
        foreach (var prefix in Prefixes)
        {
            if (form.StartsWith(prefix, StringComparison.Ordinal) && _bySpan.TryGetValue(form.AsSpan(prefix.Length), out var tail))
                return [.. tail.Select(reading => (prefix + reading.Lemma, reading.Kind))];
        }
        return [];
    }

    private WordForm[] Kinds(string form, string lemma)
    {
        if (form.EndsWith("ing", StringComparison.Ordinal) && lemma.Length < form.Length)
            return [WordForm.Ing];
        if (form.EndsWith('s') || form.EndsWith("men", StringComparison.Ordinal) || Plurals.Contains(form))
            return [WordForm.S];
        var others = _forms[lemma].Where(other => other != form && !other.EndsWith("ing", StringComparison.Ordinal)).ToList();
        // The participle is the form with n or u: taken beside took, begun beside began, borne beside bore. A single form, such as
        // caught, is both past tense and participle.
        if (IsParticiple(form) || (form.Contains('u') && others.Exists(other => other.Contains('a'))))
            return [WordForm.Participle];
        return others.Exists(other => IsParticiple(other) || (other.Contains('u') && form.Contains('a'))) && form is not ("got" or "struck")
            ? [WordForm.Past]
            : [WordForm.Past, WordForm.Participle];
    }

    private static bool IsParticiple(string form) =>
        form.EndsWith("en", StringComparison.Ordinal) || form.EndsWith("wn", StringComparison.Ordinal)
        || form is "borne" or "gone" or "lain" or "sworn" or "torn" or "worn";
}
