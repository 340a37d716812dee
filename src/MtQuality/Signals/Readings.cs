namespace MtQuality.Signals;

/// <summary>The readings of all detectors of a catalog for one article, by signal.</summary>
internal sealed class Readings(IReadOnlyList<SignalInfo> cards, Reading[] readings)
{
    /// <summary>The reading of the signal with this id; withheld and without evidence if no such signal was measured.</summary>
    public Reading this[string id]
    {
        get
        {
            for (var i = 0; i < cards.Count; i++)
            {
                if (cards[i].Id == id)
                    return readings[i];
            }
            return new Reading(null, []);
        }
    }

    /// <summary>Every signal with its reading, in catalog order.</summary>
    public IEnumerable<(SignalInfo Card, Reading Reading)> All => cards.Zip(readings);

    /// <summary>The values without the evidence.</summary>
    public SignalValues Values => new(cards, Array.ConvertAll(readings, reading => reading.Value));
}
