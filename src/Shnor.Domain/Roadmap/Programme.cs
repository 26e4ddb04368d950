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

    /// <summary>The weeks without weekly events; null: there are none.</summary>
    public BreakSpan? Break { get; set; } = BreakSpan.Summer;

    public WorkingWeek Week { get; set; }

    /// <summary>A mark of «Выполнено» waits for a coordinator's «Принять»; without it every mark is accepted at once.</summary>
    public bool HasAcceptance { get; set; } = true;

    /// <summary>Messages to group chats may name people.</summary>
    public bool NamesInGroups { get; set; }

    /// <summary>Nothing is said of a paused programme until it goes on.</summary>
    public DateTime? PausedAt { get; set; }

    /// <summary>«Завершена»: kept to be read, silent.</summary>
    public DateTime? ArchivedAt { get; set; }

    /// <summary>When the coordinators are next to be told how it stands. Null: nobody has reckoned it yet.</summary>
    public DateTime? NextDigestAt { get; set; }

    /// <summary>Nothing is ever said about it now: neither reminders nor summaries.</summary>
    public bool IsSilent => IsReadOnly || PausedAt is not null || ArchivedAt is not null;

    public List<Activity> Activities { get; } = [];

    public PlanYears PlanYears => PlanYears.TryParse(Years) ?? throw new FormatException($"Programme {Id.Value} holds unreadable years.");

    public PlanSettings Settings => PlanSettings.Default with { Break = Break, Week = Week };

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(ZoneId);

    /// <summary>«Приостановить».</summary>
    /// <returns>False: it is silent already.</returns>
    public bool Pause(DateTime utcNow)
    {
        if (IsSilent) return false;
        (PausedAt, NextDigestAt) = (utcNow, null);
        return true;
    }

    /// <summary>«Завершить». What was paused stays finished, not paused.</summary>
    public bool Finish(DateTime utcNow)
    {
        if (ArchivedAt is not null) return false;
        (PausedAt, ArchivedAt, NextDigestAt) = (null, utcNow, null);
        return true;
    }

    /// <summary>«Возобновить»: after a pause, or taken back from the finished ones.</summary>
    public bool GoOn()
    {
        if (PausedAt is null && ArchivedAt is null) return false;
        (PausedAt, ArchivedAt) = (null, null);
        return true;
    }
}
