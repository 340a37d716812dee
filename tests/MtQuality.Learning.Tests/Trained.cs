namespace MtQuality.Learning.Tests;

/// <summary>One training that many tests look at.</summary>
public sealed class Trained
{
    internal static readonly QualityAnalyzer Analyzer = new();

    internal TrainingResult Result { get; } = Train();

    internal static TrainingResult Train(int ofEach = 80, int seed = 1) =>
        new Trainer(Analyzer, new TrainingOptions { Seed = seed, Folds = 3 })
            .Train(SmallCorpus.Articles(ofEach), [], _ => { }, CancellationToken.None);
}
