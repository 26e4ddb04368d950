namespace Shnor.Bot.Cli.Doctor;

/// <summary>One thing looked at.</summary>
/// <param name="Said">What was found.</param>
/// <param name="WayOut">What to do about it; null: it is well.</param>
internal sealed record Finding(string Said, string? WayOut = null)
{
    public bool IsGood => WayOut is null;

    public override string ToString() => IsGood ? $"✓ {Said}" : $"✗ {Said}\n  {WayOut}";
}
