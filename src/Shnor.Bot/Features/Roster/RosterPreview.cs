using System.Text.Json.Serialization;
using Shnor.Bot.Chat;
using Shnor.Documents.Rosters;
using Shnor.Domain;

namespace Shnor.Bot.Features.Roster;

/// <summary>A list under review, as it is kept between turns: what was read and what the coordinator has answered. What it changes is computed anew at every turn.</summary>
/// <param name="Programme">Zero until the coordinator has chosen one.</param>
public sealed record RosterPreview(long Programme, IReadOnlyList<RosterRow> Rows, IReadOnlyList<RosterNote> Unread, IReadOnlyList<RosterNote> Remarks, IReadOnlyList<string> UnusedColumns) : IAbout
{
    object? IAbout.Subject => Programme == 0 ? null : new ProgrammeId(Programme);

    public IReadOnlyList<WhoItIs> Answers { get; init; } = [];

    /// <summary>Directors become heads of their schools: the coordinator has said so.</summary>
    public bool HeadsByPost { get; init; }

    /// <summary>The print of the changes as they were last shown: nothing else is done.</summary>
    public string? Shown { get; init; }

    [JsonIgnore]
    public ProgrammeId ProgrammeId => new(Programme);

    public static RosterPreview Of(ProgrammeId programme, RosterReading.Roster roster) => new(programme.Value, roster.Rows, roster.Unread, roster.Remarks, roster.UnusedColumns);
}

/// <param name="Line">Of the row that was asked about.</param>
/// <param name="Person">Zero: somebody else.</param>
public sealed record WhoItIs(int Line, long Person);
