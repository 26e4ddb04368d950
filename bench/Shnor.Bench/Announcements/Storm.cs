using Shnor.Sandbox;

namespace Shnor.Bench.Announcements;

/// <summary>What goes wrong on the way to some of the recipients, chosen by a fixed seed; each meets it once, at the first attempt.</summary>
/// <param name="Name">On the command line and in the figures.</param>
/// <param name="OneIn">Of so many recipients one meets it.</param>
/// <param name="Fault">Null: they have blocked the bot.</param>
internal sealed record Storm(string Name, int OneIn, SandboxFault? Fault)
{
    public static readonly Storm None = new("none", 0, null);

    public static readonly IReadOnlyList<Storm> All =
    [
        new("429", 20, new SandboxFault.TooManyRequests(2)),
        new("5xx", 20, new SandboxFault.ServerError(502)),
        new("cut-before", 20, new SandboxFault.CutBefore()),
        new("cut-after", 20, new SandboxFault.CutAfter()),
        new("torn", 20, new SandboxFault.TornBody()),
        new("blocked", 20, null),
    ];

    public string After => OneIn == 0 ? "" : $" ({Name})";

    /// <summary>How much longer it may take then.</summary>
    public TimeSpan Costs => OneIn == 0 ? TimeSpan.Zero : TimeSpan.FromMinutes(2);

    public void Break(SandboxMessenger messenger, AnnouncementTown town)
    {
        if (OneIn == 0) return;
        var random = new Random(20221110);
        foreach (var chat in town.Recipients.Where(_ => random.Next(OneIn) == 0))
        {
            if (Fault is null) messenger.Block(chat);
            else messenger.Faults.Plan(new FaultPlan(Fault, "sendMessage", chat));
        }
    }
}
