// A caller of the package, in as few lines as it takes: scores the articles of a file and compares all that it finds with what the command
// has written about them.
using System.Text.Json;
using MtQuality;
using MtQuality.Documents;

var analyzer = new QualityAnalyzer();
var (articles, differences) = (0, 0);
foreach (var (input, expected) in File.ReadLines(args[0]).Zip(File.ReadLines(args[1])))
{
    using var article = JsonDocument.Parse(input);
    using var row = JsonDocument.Parse(expected);
    var id = article.RootElement.GetProperty("id").GetString()!;
    var card = analyzer.Analyze(new Article(id, article.RootElement.GetProperty("text").GetString()!));
    var there = row.RootElement;
    articles++;
    Same("id", id, there.GetProperty("id").GetString()!);
    Same("verdict", card.Verdict.ToString().ToLowerInvariant(), there.GetProperty("verdict").GetString()!);
    Same("reason", card.Reason, there.GetProperty("reason").GetString()!);
    Same("score", card.Assessment.Score, there.GetProperty("score").GetDouble());
    Same("signature", analyzer.Signature.Id, there.GetProperty("signature").GetString()!);
    foreach (var (mine, theirs) in card.Assessment.Contributions.Zip(there.GetProperty("contributions").EnumerateArray()))
        Same(mine.Signal, mine.Bits, theirs.GetProperty("bits").GetDouble());
    foreach (var reading in there.GetProperty("readings").EnumerateObject())
    {
        var value = reading.Value.GetProperty("value");
        Same(reading.Name, card.Values[reading.Name], value.ValueKind == JsonValueKind.Null ? null : value.GetDouble());
    }
    Same("number of places", card.Evidence.Count, there.GetProperty("evidence").GetArrayLength());
    foreach (var (mine, theirs) in card.Evidence.Zip(there.GetProperty("evidence").EnumerateArray()))
    {
        Same("start", mine.Span.Start, theirs.GetProperty("start").GetInt32());
        Same("end", mine.Span.End, theirs.GetProperty("end").GetInt32());
        Same("weight", mine.Weight, theirs.GetProperty("weight").GetDouble());
        Same("message", mine.Message, theirs.GetProperty("message").GetString()!);
    }
    var json = JsonSerializer.Serialize(card, ResultJson.Default.ScoreCard);
    Same("card as JSON", true, card.Equals(JsonSerializer.Deserialize(json, ResultJson.Default.ScoreCard)));

    void Same<T>(string what, T mine, T theirs)
    {
        if (EqualityComparer<T>.Default.Equals(mine, theirs))
            return;
        differences++;
        Console.Error.WriteLine($"{id}: {what} is {mine} here, but {theirs} from the command.");
    }
}
Console.WriteLine($"{articles} articles scored, {differences} differences from the command");
return articles > 0 && differences == 0 ? 0 : 1;
