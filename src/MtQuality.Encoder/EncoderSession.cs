using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace MtQuality.Encoder;

/// <summary>
/// A loaded ONNX model. All threads share it, and each run stays on the thread that asks: workers read articles in parallel already. It is
/// freed when it was disposed of and the last run has ended.
/// </summary>
internal sealed class EncoderSession : SafeHandle
{
    private static readonly string[] InputNames = ["pieces", "threshold"];
    private static readonly string[] OutputNames = ["replaced", "kind", "places", "wordings", "probabilities"];

    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();

    static EncoderSession() => RuntimeTelemetry.TurnOff();

    /// <summary>Loads a model.</summary>
    /// <exception cref="OnnxRuntimeException">The bytes are no model.</exception>
    public EncoderSession(byte[] model) : base(0, ownsHandle: true)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            // Models come with fused operators. Higher levels would add one for layer norms that is six times as slow as its parts.
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_BASIC,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
            // A plan for each length of window is not worth its memory.
            EnableMemoryPattern = false,
        };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        _session = new InferenceSession(model, options);
        SetHandle(1);
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>A text stored with the model; null if there is none of that name.</summary>
    public string? Metadata(string name) => _session.ModelMetadata.CustomMetadataMap.GetValueOrDefault(name);

    /// <summary>Runs the model.</summary>
    /// <param name="pieces">The pieces of windows of one length, one after the other.</param>
    /// <param name="windows">Number of windows.</param>
    /// <param name="threshold">Log-odds above which a piece gets wordings.</param>
    /// <exception cref="ObjectDisposedException">The session was disposed of.</exception>
    public EncoderOutput Run(Memory<long> pieces, int windows, float[] threshold)
    {
        var isHeld = false;
        DangerousAddRef(ref isHeld);
        try
        {
            var memory = OrtMemoryInfo.DefaultInstance;
            using var input = OrtValue.CreateTensorValueFromMemory(memory, pieces, [windows, pieces.Length / windows]);
            using var limit = OrtValue.CreateTensorValueFromMemory(memory, threshold.AsMemory(), []);
            return new EncoderOutput(_session.Run(_runOptions, InputNames, [input, limit], OutputNames));
        }
        finally
        {
            if (isHeld)
                DangerousRelease();
        }
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        _session.Dispose();
        _runOptions.Dispose();
        return true;
    }
}
