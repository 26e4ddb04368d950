using System.Text.Json.Serialization;
using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Materials;

public enum AddStep
{
    /// <summary>Files come, one by one or many at once.</summary>
    Files,
    ForWhom,
    Tags,
}

/// <summary>Files are being brought into the library. Each is kept as it comes, for coordinators only until it is said for whom.</summary>
/// <param name="Added">Their numbers.</param>
/// <param name="Album">What came together comes one by one; those after the first are taken without a word.</param>
public sealed record AddTalk(long Programme, AddStep Step, IReadOnlyList<long> Added, string? Album = null) : IAbout
{
    public static readonly DialogKind<AddTalk> Kind = new("materials-add", 1);

    object? IAbout.Subject => new ProgrammeId(Programme);

    [JsonIgnore]
    public ProgrammeId ProgrammeId => new(Programme);
}
