using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;

namespace MtQuality.Scoring.Classifier;

/// <summary>
/// The file that scoring loads: a line that says what it is, with the hash of the rest, and the model as JSON. Damage is noticed, and
/// a model made for other signals, lexicons or another language model is refused.
/// </summary>
public static class TrainedModelFile
{
    /// <summary>Name of the file in a model's folder.</summary>
    public const string FileName = "classifier.json";

    private const string Shipped = "models/en/classifier.json";
    private const string Magic = "mtq classifier 2 ";

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true };

    /// <summary>Reads the model in <paramref name="folder"/>.</summary>
    /// <exception cref="FileNotFoundException">There is no model; the message says how to make one.</exception>
    /// <exception cref="InvalidDataException">The file is damaged or of another version; the message says which.</exception>
    public static TrainedModel Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw new FileNotFoundException($"{folder} holds no model: there is no {FileName} in it. `mtq train LABELLED… --out {folder}` makes one.", path);
        return Parse(File.ReadAllBytes(path), path);
    }

    /// <summary>Reads the model that is embedded in the library; it scores with the shipped lexicons and language model alone.</summary>
    /// <exception cref="InvalidDataException">It is of another version or damaged; the message says which and what to do.</exception>
    public static TrainedModel ReadShipped()
    {
        using var model = typeof(TrainedModelFile).Assembly.GetManifestResourceStream(Shipped)!;
        using var bytes = new MemoryStream();
        model.CopyTo(bytes);
        return Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), "The shipped model");
    }

    /// <summary>The bytes of a model's file.</summary>
    public static byte[] ToBytes(TrainedModel model)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(Content.Of(model), Json);
        return [.. Encoding.UTF8.GetBytes($"{Magic}{Signature.Hex(XxHash3.HashToUInt64(body))}\n"), .. body];
    }

    /// <summary>Reads a model from the bytes of its file.</summary>
    /// <exception cref="InvalidDataException">They are damaged or of another version.</exception>
    public static TrainedModel Parse(ReadOnlySpan<byte> bytes, string path)
    {
        var end = bytes.IndexOf((byte)'\n');
        var first = Encoding.UTF8.GetString(bytes[..Math.Max(0, Math.Min(end, 200))]);
        if (!first.StartsWith(Magic, StringComparison.Ordinal))
            throw new InvalidDataException($"{path} is no model that this version reads: it begins with '{first}', and '{Magic.TrimEnd()}' was expected. Train it again with `mtq train`.");
        var body = bytes[(end + 1)..];
        var hash = XxHash3.HashToUInt64(body);
        if (first[Magic.Length..] != Signature.Hex(hash))
            throw new InvalidDataException($"{path} is damaged: its content has the hash {Signature.Hex(hash)}, and {first[Magic.Length..]} was expected. Copy it again, or train it again.");
        try
        {
            return JsonSerializer.Deserialize<Content>(body, Json)!.ToModel(hash);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"{path} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Refuses a model that was not made for what is at hand.</summary>
    /// <exception cref="InvalidDataException">It was made for something else; the message says for what and what to do.</exception>
    internal static void Require(ModelGround found, ModelGround needed)
    {
        if (found == needed)
            return;
        var differences = new (string Name, string Found, string Needed)[]
        {
            ("signals", found.Signals, needed.Signals),
            ("features", found.Features, needed.Features),
            ("lexicons", found.Lexicons, needed.Lexicons),
            ("language model", found.LanguageModel, needed.LanguageModel),
        }.Where(part => part.Found != part.Needed).Select(part => $"{part.Name} {part.Found}, and there {Verb(part.Name)} {part.Needed}");
        throw new InvalidDataException($"The model was trained with {string.Join("; with ", differences)}. Train it again: `mtq train LABELLED… --out DIR`.");
    }

    private static string Verb(string name) => name.EndsWith('s') ? "are" : "is";

    private sealed record Shape(double[] Bounds, double[] Effects, double Slope);

    private sealed record Head(double Intercept, Shape[] Shapes)
    {
        public static Head? Of(AdditiveHead? head) => head is null ? null : new(head.Intercept, [.. head.Shapes.Select(shape => new Shape([.. shape.Bounds], [.. shape.Effects], shape.Slope))]);

        public AdditiveHead ToHead(int features) => Shapes.Length == features
            ? new AdditiveHead(Intercept, [.. Shapes.Select(shape => new ShapeFunction(shape.Bounds, shape.Effects, shape.Slope))])
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"it has {Shapes.Length} shape functions for {features} features"));
    }

    private sealed record Cloud(double[] Means, double[] Deviations, double Limit)
    {
        public static Cloud Of(TrainingDomain domain) => new([.. domain.Means], [.. domain.Deviations], domain.Limit);

        public TrainingDomain ToDomain(int features) => Means.Length == features && Deviations.Length == features
            ? new TrainingDomain(Means, Deviations, Limit)
            : throw new ArgumentException("its domain has not one mean and deviation a feature");
    }

    private sealed record Content(ModelGround Ground, string[] Features, Head? Translated, Head? Spun, Calibration Calibration, Cloud Domain, JsonElement Policy, HumanScores[] Humans)
    {
        public static Content Of(TrainedModel model) =>
            new(model.Ground, [.. model.Features], Head.Of(model.Translated), Head.Of(model.Spun), model.Calibration, Cloud.Of(model.Domain), JsonDocument.Parse(model.Policy.ToJson()).RootElement, [.. model.Humans]);

        public TrainedModel ToModel(ulong hash) => new()
        {
            Ground = Ground,
            Features = Features,
            Translated = Translated?.ToHead(Features.Length),
            Spun = Spun?.ToHead(Features.Length),
            Calibration = Calibration,
            Domain = Domain.ToDomain(Features.Length),
            Policy = Verdicts.Policy.Parse(Policy.GetRawText()),
            Humans = Humans,
            Hash = hash,
        };
    }
}
