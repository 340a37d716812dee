using static TorchSharp.torch;

namespace MtQuality.Forge.Neural;

/// <summary>Windows that are learnt from in one step, filled up to the length of the longest: tensors of windows × pieces, and of
/// windows for <see cref="Kind"/> and <see cref="KindWeight"/>.</summary>
internal sealed class TrainingBatch : IDisposable
{
    /// <param name="windows">The windows.</param>
    /// <param name="padding">The piece to fill up with.</param>
    public TrainingBatch(IReadOnlyList<TrainingWindow> windows, int padding)
    {
        var (count, length) = (windows.Count, windows.Max(window => window.Pieces.Length));
        var pieces = new long[count * length];
        var originals = new long[count * length];
        var (isReal, replaced, weights) = (new float[count * length], new float[count * length], new float[count * length]);
        Array.Fill(pieces, padding);
        Array.Fill(originals, -1);
        for (var w = 0; w < count; w++)
        {
            for (var i = 0; i < windows[w].Pieces.Length; i++)
            {
                var at = w * length + i;
                (pieces[at], originals[at], isReal[at]) = (windows[w].Pieces[i], windows[w].Originals[i], 1);
                (replaced[at], weights[at]) = (windows[w].Replaced[i] ? 1 : 0, windows[w].ReplacedWeight);
            }
        }
        Windows = windows;
        Pieces = tensor(pieces, [count, length]);
        IsReal = tensor(isReal, [count, length]);
        Replaced = tensor(replaced, [count, length]);
        ReplacedWeight = tensor(weights, [count, length]);
        long[] places = [.. originals.Index().Where(original => original.Item >= 0).Select(original => (long)original.Index)];
        Places = tensor(places, [places.Length]);
        Originals = tensor(Array.ConvertAll(places, place => originals[place]), [places.Length]);
        Kind = tensor([.. windows.Select(window => (long)(window.Kind ?? 0))], [count]);
        KindWeight = tensor([.. windows.Select(window => window.Kind is null ? 0 : window.KindWeight)], [count]);
    }

    public IReadOnlyList<TrainingWindow> Windows { get; }
    public Tensor Pieces { get; }
    public Tensor IsReal { get; }
    public Tensor Replaced { get; }
    public Tensor ReplacedWeight { get; }

    /// <summary>Where something is to be guessed: numbers into the flattened windows.</summary>
    public Tensor Places { get; }

    /// <summary>The piece to be guessed at each of <see cref="Places"/>.</summary>
    public Tensor Originals { get; }
    public Tensor Kind { get; }
    public Tensor KindWeight { get; }

    public void Dispose()
    {
        foreach (var tensor in new[] { Pieces, IsReal, Replaced, ReplacedWeight, Places, Originals, Kind, KindWeight })
            tensor.Dispose();
    }
}
