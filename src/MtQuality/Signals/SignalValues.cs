using System.Collections;

namespace MtQuality.Signals;

/// <summary>The value of every signal in one article, by the id of the signal.</summary>
/// <param name="cards">The signals, in the order of their catalog.</param>
/// <param name="values">Their values in the same order; null where withheld.</param>
public sealed class SignalValues(IReadOnlyList<SignalInfo> cards, double?[] values) : IEnumerable<KeyValuePair<string, double?>>
{
    /// <summary>The value of a signal, in the unit of its card; null where it was withheld or is not among them.</summary>
    public double? this[string id]
    {
        get
        {
            for (var i = 0; i < cards.Count; i++)
            {
                if (cards[i].Id == id)
                    return values[i];
            }
            return null;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, double?>> GetEnumerator() => cards.Zip(values, (card, value) => KeyValuePair.Create(card.Id, value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
