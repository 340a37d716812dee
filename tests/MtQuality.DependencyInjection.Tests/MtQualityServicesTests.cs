using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MtQuality.DependencyInjection.Tests;

public sealed class MtQualityServicesTests
{
    [Fact]
    public void One_analyzer_is_built_for_all_and_its_signature_is_logged()
    {
        var log = new Lines();
        using var services = new ServiceCollection().AddSingleton<ILogger<QualityAnalyzer>>(log).AddMtQuality().BuildServiceProvider();
        Assert.Empty(log.Told);
        var analyzer = services.GetRequiredService<QualityAnalyzer>();
        Assert.Same(analyzer, services.GetRequiredService<QualityAnalyzer>());
        Assert.Contains(analyzer.Signature.Id, Assert.Single(log.Told), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_of_the_caller_are_used()
    {
        using var services = new ServiceCollection().AddMtQuality(_ => AnalyzerOptions.EvidenceOnly).BuildServiceProvider();
        Assert.Equal(new QualityAnalyzer(AnalyzerOptions.EvidenceOnly).Signature, services.GetRequiredService<QualityAnalyzer>().Signature);
    }

    private sealed class Lines : ILogger<QualityAnalyzer>
    {
        public List<string> Told { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Told.Add(formatter(state, exception));
    }
}
