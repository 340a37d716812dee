namespace MtQuality.Metrics.Tests;

/// <summary>Agreement against values that were worked out in print.</summary>
public sealed class AgreementTests
{
    [Fact]
    public void Kappa_is_what_the_textbook_gives()
    {
        // Of 50 applications both say yes to 20 and no to 15; .7 agree, .5 would by chance.
        var kappa = Agreement.CohensKappa(
            [
                .. Repeat((true, true), 20), .. Repeat((true, false), 5), .. Repeat((false, true), 10), .. Repeat((false, false), 15),
            ])!.Value;
        Assert.Equal(0.4, kappa.Value, 9);
        Assert.InRange(kappa.Low, 0.05, 0.3);
        Assert.InRange(kappa.High, 0.5, 0.75);
    }

    [Fact]
    public void Alpha_is_what_the_textbook_gives()
    {
        // Krippendorff's example of two observers and ten items, nominal data.
        int[] first = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
        int[] second = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
        var alpha = Agreement.KrippendorffsAlpha<int>([.. first.Zip(second, (one, other) => (IReadOnlyList<int>)[one, other])])!.Value;
        Assert.Equal(0.095, alpha.Value, 3);
        Assert.True(alpha.Low < 0 && alpha.High > alpha.Value);
    }

    [Fact]
    public void Items_that_one_person_alone_has_sorted_do_not_count()
    {
        IReadOnlyList<IReadOnlyList<string>> items = [["a", "a"], ["b", "b", "b"], ["a", "b"]];
        Assert.Equal(Agreement.KrippendorffsAlpha(items), Agreement.KrippendorffsAlpha([.. items, ["b"], []]));
    }

    [Fact]
    public void Where_all_is_one_class_there_is_nothing_to_agree_on()
    {
        Assert.Null(Agreement.CohensKappa([.. Repeat(("a", "a"), 9)]));
        Assert.Null(Agreement.CohensKappa<string>([]));
        Assert.Null(Agreement.KrippendorffsAlpha<string>([["a", "a"], ["a", "a"]]));
        Assert.Null(Agreement.KrippendorffsAlpha<string>([["a"]]));
    }

    [Fact]
    public void Full_agreement_is_one_however_often_it_is_drawn() =>
        Assert.Equal(new Interval(1, 1, 1), Agreement.CohensKappa([.. Repeat(("a", "a"), 9), .. Repeat(("b", "b"), 9)]));

    private static IEnumerable<T> Repeat<T>(T item, int count) => Enumerable.Repeat(item, count);
}
