namespace Shnor.Bot;

/// <summary>What this program calls itself to its operator.</summary>
internal static class ThisVersion
{
    /// <summary>«0.1.0».</summary>
    public static string Number { get; } = typeof(ThisVersion).Assembly.GetName().Version!.ToString(3);
}
