using System.Globalization;
using Shnor.Documents.Sheets;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements;

/// <summary>The ledger as sheets: who has it, who has read it, who chose what; the same figures as on the screens.</summary>
internal static class RecipientsBook
{
    public static IEnumerable<SheetTable> Of(LedgerView view)
    {
        yield return People(view);
        yield return Schools(view);
        if (view.NotConnected.Count > 0)
        {
            yield return new(
                "Не подключены",
                [new("Школа", 44), new("ФИО", 36), new("Почему", 24)],
                [.. view.NotConnected.Select(person => (IReadOnlyList<string>)[person.School ?? "", person.Name, RecipientScreens.Why(person.Why)])]);
        }
    }

    /// <summary>«Доставлено», «Заблокировали бота».</summary>
    public static string State(LedgerLine line, bool isStopped) => line.State switch
    {
        RecipientState.Delivered => "Доставлено",
        RecipientState.Unclear => "Неясно, дошло ли",
        RecipientState.Pending => isStopped ? "Не отправлено" : "Ещё не отправлено",
        RecipientState.Sending => "Отправляется",
        _ => $"Не доставлено: {AnnouncementWords.Failure(line.Reason).ToLowerInvariant()}",
    };

    private static SheetTable People(LedgerView view)
    {
        var poll = view.Announcement.Content.Poll;
        var isStopped = view.Announcement.State == AnnouncementState.Stopped;
        return new(
            "Получатели",
            [
                new("Школа", 44), new("ФИО", 36), new("Что с сообщением", 40), new("Доставлено", 18),
                .. view.Asks ? [new("Ознакомлен(а)", 18)] : Array.Empty<SheetColumn>(),
                .. poll.Count > 0 ? [new("Ответ", 28)] : Array.Empty<SheetColumn>(),
            ],
            [.. view.Lines.Select(line => (IReadOnlyList<string>)
            [
                line.School ?? "", line.Name, State(line, isStopped), line.State == RecipientState.Delivered ? Moment(view, line.SettledAt) : "",
                .. view.Asks ? [Moment(view, line.AcknowledgedAt)] : Array.Empty<string>(),
                .. poll.Count > 0 ? [line.Vote is { } vote && vote < poll.Count ? poll[vote] : ""] : Array.Empty<string>(),
            ])]);
    }

    private static SheetTable Schools(LedgerView view)
    {
        var rows = view.Expected.GroupBy(line => line.School ?? NamedPerson.NoSchool)
            .Select(school => (Name: school.Key, All: school.Count(), Came: school.Count(line => line.State == RecipientState.Delivered), Read: school.Count(line => line.AcknowledgedAt is not null)))
            .Append((Name: "Все", All: view.Expected.Count, Came: view.Expected.Count(line => line.State == RecipientState.Delivered), view.Read));
        return new(
            "По школам",
            [
                new("Школа", 44), new("Получателей", 14, SheetNumbers.Whole), new("Доставлено", 14, SheetNumbers.Whole),
                .. view.Asks ? [new("Ознакомились", 14, SheetNumbers.Whole), new("Ознакомились, %", 16, SheetNumbers.Whole)] : Array.Empty<SheetColumn>(),
            ],
            [.. rows.Select(row => (IReadOnlyList<string>)
            [
                row.Name, Number(row.All), Number(row.Came),
                .. view.Asks ? [Number(row.Read), Number(RussianNumber.Percent(row.Read, row.All))] : Array.Empty<string>(),
            ])]);
    }

    private static string Moment(LedgerView view, DateTime? utc) => utc is { } at ? view.Clock.Zone.ToLocal(at).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture) : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
