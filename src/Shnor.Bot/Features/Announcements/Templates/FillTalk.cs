using System.Text.Json.Serialization;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements.Templates;

/// <summary>A template is being filled in. Its words are taken along: whoever changes it meanwhile changes nothing here.</summary>
/// <param name="Title">Of the template.</param>
/// <param name="Json">Its content.</param>
/// <param name="Answers">By the key of the question, in no order; an empty one was skipped.</param>
/// <param name="At">Which question is open, from 0; beyond the last: all is asked, and the words are shown.</param>
/// <param name="Template">0: it comes with the bot.</param>
/// <param name="Ready">Its key, where it comes with the bot.</param>
public sealed record FillTalk(long Programme, string Title, string Json, Dictionary<string, string> Answers, int At, long Template, string? Ready) : IAbout
{
    public static readonly DialogKind<FillTalk> Kind = new("announcement-fill", 1);

    object? IAbout.Subject => new ProgrammeId(Programme);

    [JsonIgnore]
    public ProgrammeId ProgrammeId => new(Programme);

    [JsonIgnore]
    public AnnouncementContent Content => AnnouncementJson.ReadContent(Json);

    /// <summary>The words with everything that has been answered.</summary>
    [JsonIgnore]
    public AnnouncementContent Filled => Content with { Html = TemplateText.Answer(Content.Html, Answers) };
}
