using System.Text.Json;
using Microsoft.Data.Sqlite;
using MtQuality.Desk.Review;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Desk.Store;

/// <summary>Keeps what was learnt from decisions, and which model is in force. Nothing of it is ever deleted.</summary>
internal sealed class ModelStore(DeskDatabase database, TimeProvider clock)
{
    private const string Columns = "id, begun_by, begun_at, ended_at, state, message, adapted_from, figures";

    /// <summary>Begins a model.</summary>
    /// <returns>Its number.</returns>
    public long Begin(string by) => database.Write(connection => connection.Number(
        "insert into learned_model (begun_by, begun_at, state) values ($by, $now, $state) returning id",
        ("$by", by), ("$now", Now), ("$state", Word(LearningState.Learning))));

    /// <summary>Says that a model is there.</summary>
    public void Complete(long number, string adaptedFrom, ModelFigures figures, IEnumerable<ChangedVerdict> changed) =>
        database.Write(connection =>
        {
            connection.Execute(
                """
                update learned_model set state = $state, ended_at = $now, adapted_from = $from, figures = $figures where id = $id
                """,
                ("$state", Word(LearningState.Ready)),
                ("$now", Now),
                ("$from", adaptedFrom),
                ("$figures", JsonSerializer.Serialize(figures, FiguresJson.Default.ModelFigures)),
                ("$id", number));
            foreach (var article in changed)
                Add(connection, number, article);
        });

    /// <summary>Says that a model was given up.</summary>
    public void End(long number, LearningState state, string message) => database.Write(connection => connection.Execute(
        "update learned_model set state = $state, ended_at = $now, message = $message where id = $id",
        ("$state", Word(state)), ("$now", Now), ("$message", message), ("$id", number)));

    /// <summary>Says of all models that were being learnt that the desk ended meanwhile.</summary>
    /// <returns>Their numbers.</returns>
    public IReadOnlyList<long> Interrupt() => database.Write(connection => connection.Query(
        "update learned_model set state = $interrupted, ended_at = $now, message = $message where state = $learning returning id",
        row => row.GetInt64(0),
        ("$interrupted", Word(LearningState.Interrupted)),
        ("$now", Now),
        ("$message", "The desk ended while it was learning."),
        ("$learning", Word(LearningState.Learning))));

    /// <summary>All models, latest first.</summary>
    public IReadOnlyList<LearnedModel> All() => database.Read(connection =>
        connection.Query($"select {Columns} from learned_model order by id desc", Read));

    /// <summary>A model; null if there is none of that number.</summary>
    public LearnedModel? Find(long number) => database.Read(connection =>
        connection.Query($"select {Columns} from learned_model where id = $id", Read, ("$id", number)).FirstOrDefault());

    /// <summary>The articles on which a model and the former differ, with their titles, the largest change first.</summary>
    public IReadOnlyList<(ChangedVerdict Change, string Title)> Changed(long number) => database.Read(connection => connection.Query(
        """
        select c.article, c.former_verdict, c.former_score, c.verdict, c.score, a.title
        from changed_verdict c join article a on a.id = c.article
        where c.model = $model order by abs(c.score - c.former_score) desc, c.article
        """,
        row => (
            new ChangedVerdict(row.GetInt64(0), VerdictOf(row, 1), row.GetDouble(2), VerdictOf(row, 3), row.GetDouble(4)),
            row.GetString(5)),
        ("$model", number)));

    /// <summary>Puts a model into force.</summary>
    /// <param name="number">Its number; null for the one that the desk was started with.</param>
    /// <param name="by">Who says so.</param>
    public void Use(long? number, string by) => database.Write(connection => connection.Execute(
        "insert into model_use (model, used_by, used_at) values ($model, $by, $now)", ("$model", number), ("$by", by), ("$now", Now)));

    /// <summary>Who has put which model into force, latest first; the first is in force. Without any, it is the model that the desk was
    /// started with.</summary>
    public IReadOnlyList<ModelUse> Uses() => database.Read(connection => connection.Query(
        "select model, used_by, used_at from model_use order by id desc",
        row => new ModelUse(row.IsDBNull(0) ? null : row.GetInt64(0), row.GetString(1), row.Time(2)!.Value)));

    /// <summary>The model that is in force; null for the one that the desk was started with.</summary>
    public long? InForce() => Uses() is [{ Model: { } model }, ..] ? model : null;

    private string Now => SqlText.Time(clock.GetUtcNow());

    private static void Add(SqliteConnection connection, long model, ChangedVerdict changed) => connection.Execute(
        """
        insert into changed_verdict (model, article, former_verdict, former_score, verdict, score)
        values ($model, $article, $former, $formerScore, $new, $newScore)
        """,
        ("$model", model),
        ("$article", changed.Article),
        ("$former", changed.Former.ToString().ToLowerInvariant()),
        ("$formerScore", changed.FormerScore),
        ("$new", changed.New.ToString().ToLowerInvariant()),
        ("$newScore", changed.NewScore));

    private static string Word(LearningState state) => state.ToString().ToLowerInvariant();

    private static Verdict VerdictOf(SqliteDataReader row, int column) => Enum.Parse<Verdict>(row.GetString(column), ignoreCase: true);

    private static LearnedModel Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.Time(2)!.Value,
        row.Time(3),
        Enum.Parse<LearningState>(row.GetString(4), ignoreCase: true),
        row.GetString(5),
        row.IsDBNull(6) ? null : row.GetString(6),
        row.IsDBNull(7) ? null : JsonSerializer.Deserialize(row.GetString(7), FiguresJson.Default.ModelFigures));
}
