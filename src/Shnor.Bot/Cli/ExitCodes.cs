namespace Shnor.Bot.Cli;

/// <summary>Scripts rely on them.</summary>
public static class ExitCodes
{
    public const int Good = 0;

    /// <summary>The work failed.</summary>
    public const int Failed = 1;

    public const int WrongSettings = 2;
}
