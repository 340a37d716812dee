using System.Diagnostics;
using System.Globalization;

namespace MtQuality.Forge.Neural;

/// <summary>Tells from time to time how training goes: mean losses in nats, and how long a step takes.</summary>
/// <param name="every">Number of steps between two lines.</param>
/// <param name="say">Told each line.</param>
internal sealed class TrainingLog(int every, Action<string> say)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private double _replaced, _kind, _wording;

    /// <summary>Adds a step.</summary>
    /// <param name="step">Number of steps that are done.</param>
    /// <param name="rate">The rate of the step.</param>
    /// <param name="loss">What the step was to make smaller.</param>
    public void Add(int step, double rate, EncoderLoss loss)
    {
        _replaced += loss.Replaced.item<float>() / every;
        _kind += loss.Kind.item<float>() / every;
        _wording += loss.Wording.item<float>() / every;
        if (step % every != 0)
            return;
        say(string.Create(
            CultureInfo.InvariantCulture,
            $"step {step}: replaced {_replaced:0.0000}, kind {_kind:0.0000}, wording {_wording:0.000}, rate {rate:0.0e+0}, "
                + $"{_watch.Elapsed.TotalSeconds / every:0.00} s a step"));
        (_replaced, _kind, _wording) = (0, 0, 0);
        _watch.Restart();
    }
}
