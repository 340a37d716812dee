namespace MtQuality.Rewording;

/// <summary>What the measurements of an <see cref="OddPair"/> weigh: fitted on garbled articles and human ones by `MtQuality.Benchmarks
/// odd-pairs-train`.</summary>
internal static class OddPairWeights
{
    private static readonly float[] Weights =
    [
        0.278f, // one
        0.257f, // unseen
        0.201f, // expected
        0.809f, // expected above 0
        0.662f, // expected above 3
        -1.066f, // association
        -0.190f, // rarer word
        0.222f, // commoner word
        0.292f, // unseen before
        0.400f, // unseen behind
        0.529f, // gap before unseen
        0.411f, // gap behind unseen
        0.181f, // gap before seen
        0.114f, // gap behind seen
        0.419f, // triple before
        0.219f, // triple behind
        -0.063f, // first elsewhere
        -0.111f, // second elsewhere
        -0.111f, // first function word
        -0.363f, // second function word
        0.350f, // neighbour unknown
        -0.313f, // known before
        -0.580f, // known behind
    ];

    // A row for the class of the first word, a column for that of the second.
    private static readonly float[] Classes =
    [
        0.34f, -0.07f, 0.43f, 0.65f, -0.10f, -0.20f, 0.37f, 0.16f, 0.50f, 0.15f, -0.07f, -0.26f, -0.07f, // noun
        0.95f, 0.47f, 0.05f, -0.22f, -0.21f, -0.65f, -0.10f, -0.31f, 0.15f, -0.32f, -0.35f, -0.57f, -0.24f, // nouns
        0.12f, -0.07f, -0.07f, 1.04f, 0.11f, 0.26f, 0.21f, -0.07f, 0.37f, 0.37f, -0.02f, -0.57f, 0.04f, // adjective
        0.07f, -0.13f, -0.10f, 0.90f, 0.45f, 0.05f, 0.10f, 0.21f, 0.91f, 0.22f, 0.50f, -0.10f, -0.15f, // verb
        0.06f, -0.26f, 0.03f, 0.44f, 0.73f, -0.05f, 0.33f, 0.17f, 0.45f, -0.25f, 0.15f, 0.04f, 0.14f, // finite
        -0.13f, -0.38f, -0.49f, 0.94f, -0.06f, 0.16f, 0.26f, -0.13f, 0.20f, -0.40f, -0.44f, -0.52f, -0.00f, // ing
        -0.09f, -0.24f, -0.29f, 1.16f, 0.36f, -0.42f, 0.31f, 0.04f, 0.46f, -0.13f, 0.37f, -0.45f, -0.07f, // participle
        0.36f, -0.03f, 0.09f, 0.08f, -0.22f, -0.45f, -0.17f, 0.23f, 0.23f, 0.22f, 0.30f, 0.15f, 0.09f, // adverb
        0.53f, -0.08f, -0.07f, 0.47f, 0.84f, -0.33f, -0.64f, -0.56f, -0.01f, -0.16f, 0.53f, 0.36f, -0.28f, // preposition
        0.18f, 0.10f, -0.20f, 0.32f, 0.61f, -0.18f, -0.67f, -0.19f, -0.08f, -0.52f, -0.20f, -0.12f, 0.03f, // determiner
        0.26f, -0.64f, 0.13f, 0.34f, 0.36f, -0.50f, 0.32f, -0.23f, 0.12f, -0.00f, 0.04f, 0.43f, 0.03f, // pronoun
        -0.76f, -0.51f, -0.42f, 0.18f, -0.54f, -0.70f, -0.77f, -0.47f, 0.17f, -0.95f, -0.12f, -0.09f, -0.18f, // conjunction
        -0.67f, -1.17f, -0.84f, 0.25f, 0.12f, 0.20f, -0.47f, -0.20f, 0.02f, -0.43f, -0.09f, -0.12f, 0.01f, // other
    ];

    /// <summary>Log-odds that a pair is garbled by its measurements, where as many are as are not.</summary>
    public static double Logit(in PairFeatures features)
    {
        var sum = 0.0;
        for (var i = 0; i < Weights.Length; i++)
            sum += Weights[i] * features[i];
        return sum;
    }

    /// <summary>What the word classes of the pair (<see cref="PairClass"/>) add to it.</summary>
    public static double OfClasses(int pair) => Classes[pair];

    /// <summary>The most that any classes add.</summary>
    public static double MaxOfClasses { get; } = Classes.Max();
}
