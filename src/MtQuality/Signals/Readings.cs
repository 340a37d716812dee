namespace MtQuality.Signals;

/// <summary>What every detector of a catalog measured in one article, by signal.</summary>
internal sealed class Readings(IReadOnlyList<SignalInfo> cards, Reading[] readings)
{
    /// <summary>The reading of the signal with this id; withheld and empty where no such signal was measured.</summary>
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

    /// <summary>Every signal with its reading, in the order of the catalog.</summary>
    public IEnumerable<(SignalInfo Card, Reading Reading)> All => cards.Zip(readings);

    /// <summary>The values alone.</summary>
    public SignalValues Values => new(cards, Array.ConvertAll(readings, reading => reading.Value));
}
