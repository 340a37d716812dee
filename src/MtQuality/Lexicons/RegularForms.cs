namespace MtQuality.Lexicons;

/// <summary>Finds the possible lemmas of a regular form by English spelling rules alone: <c>hoped</c> is a form of <c>hope</c>,
/// not of <c>hop</c>.</summary>
internal static class RegularForms
{
    private const int MinFormLength = 4;

    /// <summary>A possible lemma of a form: its first <see cref="Length"/> letters, followed by <see cref="Last"/> unless that is 0. The
    /// kind <see cref="WordForm.Past"/> includes the participle.</summary>
    public readonly record struct Stem(int Length, char Last, WordForm Kind);

    /// <summary>Adds every possible lemma of <paramref name="form"/> to <paramref name="stems"/>. The caller checks whether it
    /// is a word.</summary>
    public static void AddStems(ReadOnlySpan<char> form, List<Stem> stems)
    {
        if (form.Length < MinFormLength)
            return;
        if (form[^1] == 's')
            AddS(form, stems);
        else if (form.EndsWith("ing"))
            AddStems(form[..^3], false, WordForm.Ing, stems);
        else if (form.EndsWith("ed"))
            AddStems(form[..^2], true, WordForm.Past, stems);
        else if (form.EndsWith("er"))
            AddStems(form[..^2], true, WordForm.Comparative, stems);
        else if (form.EndsWith("est"))
            AddStems(form[..^3], true, WordForm.Superlative, stems);
    }

    private static void AddS(ReadOnlySpan<char> form, List<Stem> stems)
    {
        if (form[^2] is 's' or 'u' or '\'')
            return;
        if (form.EndsWith("ies") && form.Length > MinFormLength)
            stems.Add(new Stem(form.Length - 3, 'y', WordForm.S));
        else if (form[^2] == 'e' && (form[^3] is 's' or 'x' or 'z' or 'o' || form.EndsWith("ches") || form.EndsWith("shes")))
            stems.Add(new Stem(form.Length - 2, '\0', WordForm.S));
        stems.Add(new Stem(form.Length - 1, '\0', WordForm.S));
    }

    private static void AddStems(ReadOnlySpan<char> stem, bool yBecomesI, WordForm kind, List<Stem> stems)
    {
        if (stem.Length < 2)
            return;
        if (yBecomesI && stem[^1] == 'i')
            stems.Add(new Stem(stem.Length - 1, 'y', kind));
        if (stem.Length > 2 && stem[^1] == stem[^2] && !IsVowel(stem[^1]))
            stems.Add(new Stem(stem.Length - 1, '\0', kind));
        if (!MustDouble(stem))
            stems.Add(new Stem(stem.Length, '\0', kind));
        // The final e that is dropped before the ending: making, agreed.
        stems.Add(new Stem(stem.Length, 'e', kind));
    }

    /// <summary>Whether a lemma doubles its last consonant before the ending: <c>hop</c> does; <c>host</c>, <c>need</c> and
    /// <c>visit</c> do not.</summary>
    private static bool MustDouble(ReadOnlySpan<char> stem)
    {
        if (stem.Length < 3 || IsVowel(stem[^1]) || stem[^1] is 'w' or 'x' or 'y' || !IsVowel(stem[^2]) || IsVowel(stem[^3]))
            return false;
        return !stem[..^2].ContainsAny("aeiou");
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
