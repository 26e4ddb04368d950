namespace Shnor.Bot.Cli.Doctor;

/// <summary>One thing looked at.</summary>
/// <param name="Said">What was found.</param>
/// <param name="WayOut">What to do about it; null: it is well.</param>
/// <param name="IsOptional">The bot does its work without it: said, not counted as a failure.</param>
internal sealed record Finding(string Said, string? WayOut = null, bool IsOptional = false)
{
    public bool IsGood => WayOut is null || IsOptional;

    public override string ToString() => WayOut is null ? $"✓ {Said}" : $"{(IsOptional ? '–' : '✗')} {Said}\n  {WayOut}";
}
