using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.People.Invitations;

public static class SchoolLinkScreens
{
    private const int PageSize = 10;

    public static readonly ButtonKind<(ProgrammeId Programme, int Page)> Schools = new("school-links");
    public static readonly ButtonKind<SchoolId> Renew = new("school-link-new");
    public static readonly ButtonKind<SchoolId> Revoke = new("school-link-off");
    public static readonly ButtonKind<SchoolId> Forward = new("school-link-text");
    public static readonly ButtonKind<SchoolId> Picture = new("school-link-qr");

    public static Screen Choose(ProgrammeId programme, IReadOnlyList<(SchoolId Id, string Name)> schools, int page)
    {
        var cut = PageOf.Cut(schools, page, PageSize);
        var rows = cut.Shown.Select(school => (IReadOnlyList<Button>)[Buttons.SchoolLink.Labelled(PoliteCut.To(school.Name, 40), school.Id)]).ToList();
        rows.AddRange(cut.Turning((label, to) => Schools.Labelled(label, (programme, to))));
        rows.Add([Buttons.Awaited.Labelled("Назад", programme)]);
        return new Screen(
            Markup.Plain(schools.Count == 0
                ? "Школ пока нет: добавьте их, и у каждой будет ссылка для её педагогов."
                : "У каждой школы может быть ссылка для её педагогов: кто откроет, того впускает руководитель. Какая школа?"),
            [.. rows]);
    }

    public static Screen OfSchool(SchoolLinkView view)
    {
        var rows = new List<IReadOnlyList<Button>>();
        if (view.Code is null)
        {
            rows.Add([Renew.Labelled("Сделать ссылку", view.School)]);
        }
        else
        {
            rows.Add([Forward.Labelled("Сообщение для пересылки", view.School)]);
            rows.Add([Picture.Labelled("QR-код", view.School)]);
            rows.Add([Renew.Labelled("Новая ссылка", view.School), Revoke.Labelled("Отозвать", view.School)]);
        }

        if (view.Waiting > 0) rows.Add([Buttons.JoinRequests.Labelled($"Ждут решения: {view.Waiting}", view.School)]);
        rows.Add([Buttons.School.Labelled("Назад", view.School)]);
        return new Screen(
            Markup.Paragraphs(
                Markup.Of($"<b>Ссылка для педагогов: {PoliteCut.To(view.Name, 150)}</b>"),
                view is { Code: { } code, Link: { } link } ? Markup.Of($"{link.AbsoluteUri}\nКод: <code>{code}</code>") : Markup.Plain("Ссылки сейчас нет."),
                Markup.Of($"Кто откроет её и согласится на обработку данных, попросится в школу. {(view.Head is { } head ? $"Впускает руководитель: {head}" : "Впускает координатор, потому что руководителя школы в боте ещё нет.")}"),
                view.Code is null ? Markup.Empty : Markup.Plain("Ссылка одна на всех и работает, пока вы её не отзовёте.")),
            [.. rows]);
    }

    /// <summary>Nothing but what is forwarded.</summary>
    public static Screen ToForward(SchoolLinkView view, string code, Uri link) => new(Markup.Paragraphs(
        Markup.Plain("Здравствуйте, коллеги!"),
        Markup.Of($"Подключитесь, пожалуйста, к нашему боту: он напоминает педагогам о вебинарах, семинарах и других встречах.\n<i>{PoliteCut.To(view.Title, 200)}</i>"),
        Markup.Of($"{PoliteCut.To(view.Name, 150)}: {link.AbsoluteUri}\nОткройте ссылку и нажмите «Старт»."),
        Markup.Of($"Ссылка не открывается? Найдите бота {InvitationScreens.BotName(link)}, нажмите «Старт» и отправьте ему код: <code>{code}</code>")));

    public static Screen UnderPicture(SchoolLinkView view) => new(
        Markup.Of($"<b>{PoliteCut.To(view.Name, 150)}</b>\nСсылка для педагогов школы. Работает, пока её не отозвали."));
}
