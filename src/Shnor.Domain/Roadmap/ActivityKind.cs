namespace Shnor.Domain.Roadmap;

/// <summary>What sort of thing a row of the plan is; it decides who is reminded and when. Told from the title, editable.</summary>
public enum ActivityKind
{
    Other,
    Webinar,
    Seminar,
    Meeting,
    Training,
    Visit,
    Document,
    Survey,
    Consultation,
    Monitoring,
    Publication,
}

public static class ActivityKinds
{
    /// <summary>Something people come to at an hour; everything else has a deadline instead (DESIGN: floating and deadline).</summary>
    public static bool IsEvent(this ActivityKind kind) =>
        kind is ActivityKind.Webinar or ActivityKind.Seminar or ActivityKind.Meeting or ActivityKind.Training or ActivityKind.Visit;

    /// <summary>All teachers of the programme are invited to these once they are dated; to the rest nobody is.</summary>
    public static bool InvitesTeachers(this ActivityKind kind) =>
        kind is ActivityKind.Webinar or ActivityKind.Seminar or ActivityKind.Training;
}
