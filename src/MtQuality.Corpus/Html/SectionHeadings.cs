using System.Text.RegularExpressions;

namespace MtQuality.Corpus.Html;

/// <summary>Recognises the headings of what stands below an article and is not part of it: comments of readers, reviews by customers, and
/// offers of other products.</summary>
internal static partial class SectionHeadings
{
    private static readonly string[] Comments = ["comments", "leave a reply", "leave a comment", "join the discussion", "responses"];

    // What may stand after these words in such a heading: "Comments are closed", "Leave a Reply Cancel reply".
    private static readonly string[] CommentEnds = ["closed", "are closed", "are off", "off", "section", "below", "cancel"];

    public static bool OpensComments(string heading)
    {
        var text = heading.ToLowerInvariant();
        return Comments.Any(opening =>
            text.StartsWith(opening, StringComparison.Ordinal) && IsCommentEnd(text.AsSpan(opening.Length).TrimStart())
            || char.IsAsciiDigit(text[0]) && text.EndsWith(opening, StringComparison.Ordinal));
    }

    /// <summary>Whether customers' reviews follow: "Reviews of the film" may head a part of an article, "3 reviews for it" does
    /// not.</summary>
    public static bool OpensReviews(string heading) => Reviews().IsMatch(heading);

    /// <summary>Whether other products follow, as in "Customers also bought".</summary>
    public static bool OpensOffers(string heading) => Offers().IsMatch(heading);

    /// <summary>Whether what follows "comments" tells that readers' comments follow, and not what others said of something: "Comments
    /// (3)", but not "Comments from residents".</summary>
    private static bool IsCommentEnd(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || !char.IsLetter(rest[0]))
            return true;
        foreach (var end in CommentEnds)
        {
            if (rest.StartsWith(end, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    [GeneratedRegex(
        """
        ^(?:
            (?:(?:all|our|top|latest|recent|newest|verified|customers?['’]?|user|buyer|guest|shopper|client|product)\s+)*
                (?:(?:star\s+)?ratings?\s*(?:&|and)\s*)?(?:reviews|testimonials)(?:\s*(?:&|and)\s*(?:ratings?|questions))?
            | (?:customer|user|buyer|guest|client|product)\s+(?:reviews|ratings|feedback|testimonials)\s+(?:for|of|on)\s.+
            | (?:customer|user|buyer|guest|client)\s+(?:ratings|feedback)
            | (?:top|most\s+helpful)\s+(?:customer\s+)?reviews(?:\s+from\s.+)?
            | customer\s+questions\s*(?:&|and)\s*answers
            | \d[\d,.]*\s+(?:(?:customer|user|buyer|verified|global|product)\s+)?(?:reviews?|ratings?)(?:\s+(?:for|of)\s.+)?
            | what\s+(?:our\s+|other\s+)?(?:customers|buyers|clients|guests)\s+(?:say|think|are\s+saying)(?:\s+about\s.+)?
            | (?:write|leave|add)\s+a\s+review
        )\s*(?:\(\s*\d[\d,.]*\s*\)|\d[\d,.]*)?\s*:?$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Reviews();

    [GeneratedRegex(
        """
        ^(?:
            (?:other\s+)?(?:customers|shoppers|buyers|people|others|guests)\b.{0,60}\b
                also\s+(?:bought|viewed|liked?|loved?|ordered|purchased|considered|enjoyed|searched\s+for)(?:\s+this|\s+these)?
            | (?:customers|shoppers|buyers|people)\s+who\s+(?:bought|viewed|ordered|purchased)\s+(?:this|these|the\s+same)\b.{0,60}
            | what\s+(?:other\s+)?items\s+do\s+(?:customers|shoppers)\s+buy\s.{1,60}
            | (?:frequently|often|usually|commonly)\s+(?:bought|purchased)\s+(?:together|with)(?:\s.{0,40})?
            | (?:goes|pairs|works)\s+(?:well|great|perfectly)\s+with | complete\s+(?:the|your)\s+(?:look|set|outfit)
            | you\s+(?:may|might|could)\s+(?:also\s+)?(?:like|love|be\s+interested\s+in)
            | (?:we\s+)?(?:also\s+)?recommended?\s+(?:products|items|for\s+you|with\s+this)
            | (?:related|similar|sponsored|featured|comparable)\s+(?:products|items|offers)(?:\s+(?:to|in|from|you|for)\s.{1,40})?
            | (?:compare\s+with\s+similar|more|other)\s+(?:products|items)(?:\s+(?:you|to\s+consider|related|like\s+this).{0,40})?
            | (?:products|items|sponsored\s+products)\s+related\s+to\s+this.{0,40}
            | (?:your\s+)?recently\s+viewed(?:\s+(?:products|items).{0,40})?
        )\s*[:?]?$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Offers();
}
