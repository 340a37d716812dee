using System.Text.Encodings.Web;
using System.Text.Json;
using MtQuality.Numerics;

namespace MtQuality.Learning;

/// <summary><c>model.json</c>: what a model is made of, for people and programs; scoring does not read it. No time, no machine.</summary>
internal static class ModelInfo
{
    private const int Schema = 1;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream stream, TrainingResult result, IReadOnlyList<TrainingFile> files, ulong hash)
    {
        JsonSerializer.Serialize(
            stream,
            new
            {
                Schema,
                Classifier = Hex.Of(hash),
                result.Model.Reads,
                result.Options.Seed,
                result.Options.Folds,
                result.Options.Without,
                result.Model.Calibration,
                result.Model.Policy,
                result.Model.Gate,
                DomainLimit = result.Model.Domain.Limit,
                Thresholds = result.Thresholds,
                Trained = result.Kinds.Select(kind =>
                    new { Kind = kind.Kind.ToString().ToLowerInvariant(), kind.Documents, kind.Windows, kind.Clusters, kind.Auroc }),
                Data = files,
            },
            Json);
        stream.WriteByte((byte)'\n');
    }
}
