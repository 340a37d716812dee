using System.Globalization;

namespace MtQuality.Scoring.Classifier;

/// <summary>Refuses a model whose numbers cannot come from training, because every score would be wrong.</summary>
internal static class TrainedModelCheck
{
    // Trained models stay below a fiftieth of these.
    private const double MaxLogOdds = 1000;
    private const double MaxSlope = 1_000_000;

    /// <summary>Checks a model.</summary>
    /// <exception cref="ArgumentException">A number is out of range, or a feature is named twice; the message says which.</exception>
    public static void Require(TrainedModel model)
    {
        if (model.Translated is null && model.Spun is null)
            throw new ArgumentException("It has neither the head 'translated' nor the head 'spun'.");
        if (model.Reads.Features.GroupBy(feature => feature.Name).FirstOrDefault(features => features.Count() > 1) is { } repeated)
            throw new ArgumentException($"It names the feature '{repeated.Key}' more than once.");
        Require(model.Translated, "translated");
        Require(model.Spun, "spun");
        Require(model.Calibration);
        foreach (var mean in model.Domain.Means)
            Within(mean, double.MinValue, double.MaxValue, "a mean of its domain");
        foreach (var deviation in model.Domain.Deviations)
            Within(deviation, 0, double.MaxValue, "a deviation of its domain");
        Within(model.Domain.Limit, 0, double.MaxValue, "the limit of its domain");
        foreach (var score in model.Humans.SelectMany(human => human.Scores))
            Within(score, 0, 1, "a score of human texts");
        Within(model.Gate?.From ?? 0, 0, 1, "the score of its gate");
    }

    private static void Require(AdditiveHead? head, string name)
    {
        if (head is null)
            return;
        Within(head.Intercept, -MaxLogOdds, MaxLogOdds, $"the intercept of '{name}'");
        foreach (var shape in head.Shapes)
        {
            Within(shape.Slope, -MaxSlope, MaxSlope, $"a slope of '{name}'");
            foreach (var effect in shape.Effects)
                Within(effect, -MaxLogOdds, MaxLogOdds, $"an effect of '{name}'");
        }
        foreach (var effect in head.Means.SelectMany(mean => mean.Effects))
            Within(effect, -MaxLogOdds, MaxLogOdds, $"a mean of human texts of '{name}'");
    }

    private static void Require(Calibration calibration)
    {
        foreach (var words in new[] { Calibration.MinLength, Calibration.MaxLength })
        {
            Within(calibration.SlopeAt(words), double.Epsilon, MaxSlope, "the slope of its calibration");
            Within(calibration.Apply(0, words), -MaxLogOdds, MaxLogOdds, "the offset of its calibration");
        }
    }

    private static void Within(double number, double low, double high, string what)
    {
        if (!(number >= low && number <= high))
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"Its numbers are damaged: {what} is {number}, but {low:G3} to {high:G3} was expected."));
    }
}
