using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace MtQuality.DependencyInjection;

/// <summary>Registers an analyzer with the services of a program.</summary>
public static partial class MtQualityServices
{
    /// <summary>Adds one <see cref="QualityAnalyzer"/>, which is built when it is first asked for and shared by all threads. One that is
    /// already registered stays.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Makes the parts of the analyzer; null for those that ship with the library. It is called once, when the
    /// analyzer is first asked for.</param>
    public static IServiceCollection AddMtQuality(
        this IServiceCollection services, Func<IServiceProvider, AnalyzerOptions>? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(provider => Build(provider, options));
        return services;
    }

    private static QualityAnalyzer Build(IServiceProvider provider, Func<IServiceProvider, AnalyzerOptions>? options)
    {
        var analyzer = new QualityAnalyzer(options?.Invoke(provider));
        if (provider.GetService<ILogger<QualityAnalyzer>>() is { } log)
            Built(log, analyzer.Signature.Id, analyzer.Policy.Name, analyzer.EncoderUse);
        return analyzer;
    }

    [LoggerMessage(LogLevel.Information, "Articles are scored with signature {Signature}, policy {Policy}, encoder: {EncoderUse}")]
    private static partial void Built(ILogger log, string signature, string policy, Encoders.EncoderUse encoderUse);
}
