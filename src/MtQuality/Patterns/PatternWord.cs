namespace MtQuality.Patterns;

/// <summary>
/// One word as patterns see it: its class, and what the language model says of it, in coarse steps. Which word it is, how it is written
/// and what
/// stands between it and its neighbours is not there, so nothing learnt from it can be a topic, a name or a house style.
/// </summary>
/// <param name="Token">Number of the token in the document.</param>
/// <param name="Class">Its word class; function words have classes of their own.</param>
/// <param name="Frequency">How rare it is by itself: 0 for the commonest to 9.</param>
/// <param name="Gain">How much likelier its context makes it: 0 for far less likely to 6.</param>
/// <param name="Pair">Whether it was seen after the word before it, and how much was to be expected: see
/// <see cref="PatternReader"/>.</param>
/// <param name="Shortfall">How often the shortest unseen n-gram that ends here was to be expected, and its length; 0 where none was
/// unseen.</param>
/// <param name="Swap">How strongly a word of like meaning would fit better: 0 for not at all, 1 to 15.</param>
/// <param name="Repeats">How often the document has the word besides: 0 to 3.</param>
/// <param name="IsInitial">Whether it is the first of its sentence.</param>
internal readonly record struct PatternWord(
    int Token,
    byte Class,
    byte Frequency,
    byte Gain,
    byte Pair,
    byte Shortfall,
    byte Swap,
    byte Repeats,
    bool IsInitial);
