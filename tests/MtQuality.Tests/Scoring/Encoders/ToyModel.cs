using MtQuality.Encoders;
using MtQuality.Numerics;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Tests.Scoring.Encoders;

/// <summary>A model by hand that reads what an encoder says of the worst tenth of words.</summary>
internal static class ToyModel
{
    private static readonly AnalyzerOptions Untrained = new AnalyzerOptions { EncoderUse = EncoderUse.All }.With(null);

    /// <summary>The model for an encoder.</summary>
    /// <param name="encoder">The encoder.</param>
    /// <param name="readFrom">Minimum score of the shipped model from which the encoder reads.</param>
    public static TrainedModel Of(ITextEncoder encoder, double readFrom)
    {
        var features = new QualityAnalyzer(Untrained with { Encoder = encoder }).Features.Features;
        FeatureVersion[] read =
        [
            .. features.Where(feature => feature.Name is "encoder.top_tenth" or "encoder.spun" or "lexis.mtld")
                .Select(feature => new FeatureVersion(feature.Name, feature.Version)),
        ];
        var model = new TrainedModel(
            new ModelCompatibility(read, LanguageModel: null, Hex.Of(encoder.Hash)),
            translated: null,
            // The order is that of the feature set: the encoder's come last.
            spun: new AdditiveHead(2, [Line(0.001), Line(1), Line(0.5)]),
            new Calibration(1, 0, 0, 0),
            new TrainingDomain([0, 0, 0], [0, 0, 0], 1),
            Policy.Default with { Name = "toy", Suspect = 0.4, Flagged = 0.6 },
            humans: [])
        {
            Gate = new ReadingGate(readFrom, Hex.Of(TrainedModel.Shipped.Hash)),
        };
        // Only a model that was read from its file has a hash.
        return TrainedModelFile.Parse(TrainedModelFile.ToBytes(model), "toy");
    }

    private static ShapeFunction Line(double slope) => new([], [0], slope);
}
