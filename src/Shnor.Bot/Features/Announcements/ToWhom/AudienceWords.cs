using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.ToWhom;

/// <summary>How an audience and its number are spoken of.</summary>
internal static class AudienceWords
{
    public static readonly IReadOnlyList<Role> Roles = [Role.Teacher, Role.SchoolHead, Role.Responsible, Role.Coordinator];

    private const int NameLength = 80;

    /// <summary>«педагоги, 2 школы», as after «Кому:». Holds people's text.</summary>
    public static string Whom(AnnouncementAudience audience, AudienceNames names) => audience.Kind switch
    {
        AudienceKind.Members => Members(audience, names),
        AudienceKind.Bodies => names.Bodies.Count == 0 ? "группа не выбрана" : PoliteCut.To(string.Join(", ", names.Bodies), NameLength * 2),
        AudienceKind.ActivityPeople => names.Activity is { } row ? $"люди мероприятия «{PoliteCut.To(row, NameLength)}»" : "мероприятия больше нет",
        AudienceKind.NotDone => names.Activity is { } row ? $"кто не выполнил «{PoliteCut.To(row, NameLength)}»" : "мероприятия больше нет",
        AudienceKind.NotAnswered => names.Campaign is { } survey ? $"кто не ответил на опрос «{PoliteCut.To(survey, NameLength)}»" : "опрос закрыт или убран",
        AudienceKind.NotAcknowledged => names.Announcement is { } other ? $"кто не ознакомился с рассылкой «{PoliteCut.To(other, NameLength)}»" : "рассылки больше нет",
        _ => "все участники программы",
    };

    /// <summary>«педагоги».</summary>
    public static string Of(Role role) => role switch
    {
        Role.Teacher => "педагоги",
        Role.SchoolHead => "руководители школ",
        Role.Responsible => "ответственные",
        _ => "координаторы",
    };

    /// <summary>«Получат 27, не подключены 3, в отпуске 1».</summary>
    public static string Counts(AudiencePeople people) => string.Join(", ", new[]
    {
        people.Reached.Count == 0 ? "Никто не получит" : $"{Plural.Form(people.Reached.Count, "Получит", "Получат", "Получат")} {people.Reached.Count}",
        people.NotConnected.Count == 0 ? "" : $"{Plural.Form(people.NotConnected.Count, "не подключён", "не подключены", "не подключены")} {people.NotConnected.Count}",
        people.Away.Count == 0 ? "" : $"в отпуске {people.Away.Count}",
    }.Where(part => part.Length > 0));

    /// <summary>Why it does not arrive: «ещё нет в боте».</summary>
    public static string Of(Reach reach) => reach switch
    {
        Reach.NeverCame => "ещё нет в боте",
        Reach.NotAgreed => "нет согласия",
        Reach.Blocked => "бот остановлен",
        Reach.Away => "в отпуске",
        _ => "получит",
    };

    private static string Members(AnnouncementAudience audience, AudienceNames names)
    {
        if (audience.Roles.Count == 0 && audience.Schools.Count == 0) return "все участники программы";
        var roles = audience.Roles.Count == 0 ? "все участники" : string.Join(", ", Roles.Where(audience.Roles.Contains).Select(Of));
        return audience.Schools.Count == 0 ? roles : $"{roles}, {Schools(audience.Schools, names)}";
    }

    /// <summary>One that was removed means nobody, and it is said that it is gone.</summary>
    private static string Schools(IReadOnlyList<SchoolId> chosen, AudienceNames names)
    {
        var known = chosen.Where(names.Schools.ContainsKey).Select(id => names.Schools[id]).ToList();
        var gone = chosen.Count - known.Count;
        var lost = gone == 0 ? "" : gone == 1 ? "удалённая школа" : $"{Plural.Of(gone, "удалённая школа", "удалённые школы", "удалённых школ")}";
        var there = known switch { [] => "", [var only] => PoliteCut.To(only, NameLength), _ => Plural.Of(known.Count, "школа", "школы", "школ") };
        return string.Join(" и ", new[] { there, lost }.Where(part => part.Length > 0));
    }
}

/// <summary>What the things are called that an audience goes by; what is gone has no name. All of it people's text.</summary>
internal sealed record AudienceNames(IReadOnlyDictionary<SchoolId, string> Schools, IReadOnlyList<string> Bodies, string? Activity = null, string? Campaign = null, string? Announcement = null)
{
    public static readonly AudienceNames None = new(new Dictionary<SchoolId, string>(), []);
}
