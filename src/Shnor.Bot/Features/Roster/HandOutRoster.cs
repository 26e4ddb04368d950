using Shnor.Domain.Wording;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Documents.Sheets;
using Shnor.Domain;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Roster;

/// <summary>The list as a file: an empty one to fill in, and the one of everybody there is.</summary>
public static class HandOutRoster
{
    private static readonly SheetColumn[] Columns = [new("ФИО", 36), new("Школа", 36), new("Должность", 28), new("Роль", 22)];

    public static Task<Reply> Sample(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        // The examples are no names, so that a list that still has them invents nobody.
        var bytes = WorkbookFile.Write(new SheetTable("Люди", Columns, [
            ["Пример: Светлова Анна Андреевна", "МБОУ «Озёрная СОШ»", "учитель математики", "педагог"],
            ["Пример: Кедров П.И.", "МБОУ «Озёрная СОШ»", "заместитель директора", "ответственный"],
            ["Пример: Родникова Вера Олеговна", "МКОУ «Лесная ООШ»", "директор", "руководитель школы"]]));
        return Task.FromResult(Reply.Hand(new OutgoingFile("образец списка.xlsx", bytes, RosterScreens.SampleCaption(programme))));
    }

    public static async Task<Reply> Everybody(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        var standing = await RosterStanding.Load(turn.Db, programme, ct);
        var rows = standing.People
            .OrderBy(member => member.School is null).ThenBy(member => member.School, StringComparer.Ordinal).ThenBy(member => member.NameKey, StringComparer.Ordinal)
            .Select(member => (IReadOnlyList<string>)[
                member.FullName ?? member.Name, member.School ?? "", member.Post ?? "", RoleInWords.Of(member.Role), RosterWording.PresenceInWords(member.Presence)]);
        var bytes = WorkbookFile.Write(new SheetTable("Люди", [.. Columns, new("В боте", 18)], [.. rows]));
        var zone = (await turn.Db.Programmes.SingleAsync(p => p.Id == programme, ct)).Zone;
        var day = new LocalClock(zone, turn.UtcNow).Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Reply.Hand(new OutgoingFile($"люди {day}.xlsx", bytes, RosterScreens.DownloadCaption(programme, standing.People.Count)));
    }
}
