using System.Collections;

namespace MtQuality.Signals;

/// <summary>The values of all signals for one article, by signal id.</summary>
/// <param name="cards">The signals, in catalog order.</param>
/// <param name="values">Their values in the same order; null if withheld.</param>
public sealed class SignalValues(IReadOnlyList<SignalInfo> cards, double?[] values) : IEnumerable<KeyValuePair<string, double?>>
{
    /// <summary>The value of a signal, in the unit of its card; null if it was withheld or the signal was not measured.</summary>
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
    public IEnumerator<KeyValuePair<string, double?>> GetEnumerator() =>
        cards.Zip(values, (card, value) => KeyValuePair.Create(card.Id, value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
