using Shnor.Domain.Time;

namespace Shnor.Domain.Roadmap;

/// <summary>One committee's programme: its years, its zone, its calendar. Nothing of one is ever visible in another.</summary>
public sealed class Programme
{
    public ProgrammeId Id { get; init; }

    public required string Title { get; set; }

    /// <summary>As <see cref="PlanYears.ToString"/> writes them.</summary>
    public required string Years { get; set; }

    /// <summary>IANA name, «Asia/Yekaterinburg».</summary>
    public required string ZoneId { get; init; }

    public DateTime LaunchedAt { get; init; }

    /// <summary>«Только просмотр»: the plan is kept to be read, nothing is ever said about it.</summary>
    public bool IsReadOnly { get; init; }

    public List<Activity> Activities { get; } = [];

    public PlanYears PlanYears => PlanYears.TryParse(Years) ?? throw new FormatException($"Programme {Id.Value} holds unreadable years.");

    public PlanSettings Settings => PlanSettings.Default;

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(ZoneId);
}
