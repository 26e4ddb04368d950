using System.Globalization;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Events;

/// <summary>«Каникулы».</summary>
internal static class BreakScreens
{
    public static readonly ButtonKind<ProgrammeId> AskFor = new("break-ask");
    public static readonly ButtonKind<ProgrammeId> Summer = new("break-summer");
    public static readonly ButtonKind<ProgrammeId> None = new("break-none");

    public static Screen Card(Programme programme) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Каникулы</b>\n{PoliteCut.To(programme.Title, 160)}"),
            Markup.Of($"{Now(programme.Break)}"),
            Markup.Plain("В каникулы еженедельные встречи не проводятся. Сроки и встречи с назначенной датой не меняются.")),
        [
            [AskFor.Labelled("Другие дни", programme.Id)],
            .. programme.Break != BreakSpan.Summer ? [[Summer.Labelled("1 июля – 24 августа", programme.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
            .. programme.Break is not null ? [[None.Labelled("Без каникул", programme.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
            [Buttons.Programme.Labelled("Назад", programme.Id), Buttons.Menu.Labelled("Меню", default)],
        ]);

    public static Screen Ask(ProgrammeId programme) => new(
        Markup.Plain("Когда каникулы? Напишите первый и последний день, например «1 июля – 24 августа». Год не нужен: так будет каждый год."),
        [Buttons.Breaks.Labelled("Назад", programme)]);

    public static Screen NotUnderstood(ProgrammeId programme) => new(
        Markup.Plain("Не понял дни. Напишите первый и последний, например «1 июля – 24 августа»."),
        [Buttons.Breaks.Labelled("Назад", programme)]);

    public static Screen Changed(Programme programme, Regenerated done) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{Now(programme.Break)}</b>"),
            Markup.Plain(done.IsNothing
                ? "Встреч это не меняет."
                : $"Убрано встреч: {done.Gone}. Добавлено: {done.Added}. Прошедшие и те, что вы переносили или отмечали, остались как есть.")),
        [Buttons.Breaks.Labelled("Каникулы", programme.Id)],
        [Buttons.Programme.Labelled("Программа", programme.Id), Buttons.Menu.Labelled("Меню", default)]);

    private static string Now(BreakSpan? span) => span is null ? "Каникул нет: встречи идут весь год" : $"Сейчас: {Day(span.From)} – {Day(span.To)}";

    private static string Day(YearDay day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {RussianDate.OfMonth(day.Month)}");
}
