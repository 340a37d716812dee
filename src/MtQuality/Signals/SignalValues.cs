using System.Collections;
using MtQuality.Numerics;

namespace MtQuality.Signals;

/// <summary>The values of all signals for one article, by signal id. Two are equal if they have equal values of the same signals.</summary>
public sealed class SignalValues : IEnumerable<KeyValuePair<string, double?>>, IEquatable<SignalValues>
{
    private readonly IReadOnlyList<SignalInfo> _cards;
    private readonly double?[] _values;

    /// <summary>The values of signals.</summary>
    /// <param name="cards">The signals, in catalog order.</param>
    /// <param name="values">Their values in the same order; null if withheld.</param>
    internal SignalValues(IReadOnlyList<SignalInfo> cards, double?[] values) => (_cards, _values) = (cards, values);

    /// <summary>The value of a signal, in the unit of its card; null if it was withheld or the signal was not measured.</summary>
    public double? this[string id]
    {
        get
        {
            for (var i = 0; i < _cards.Count; i++)
            {
                if (_cards[i].Id == id)
                    return _values[i];
            }
            return null;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, double?>> GetEnumerator() =>
        _cards.Zip(_values, (card, value) => KeyValuePair.Create(card.Id, value)).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(SignalValues? other) => other is not null && this.SequenceEqual(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SignalValues);

    /// <inheritdoc/>
    public override int GetHashCode() => ListEquality.HashOf(_values);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
