using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.Announcements;
using Shnor.Documents.Sheets;
using Shnor.Domain.Announcements;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Tests.Features.Announcements.After;

/// <summary>What became of an announcement, in plain words, and what can still be done about it.</summary>
public sealed class DeliveryReportSpecs
{
    [Fact]
    public async Task Those_it_has_not_reached_stand_under_the_reason_with_what_to_do()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town, row: (phone, row) =>
        {
            if (phone == town.Head || phone == town.Vera) (row.State, row.Reason) = (RecipientState.Unreachable, FailureReason.Blocked);
            if (phone == town.Nina) (row.State, row.Reason) = (RecipientState.Failed, FailureReason.Refused);
            if (phone == town.Teachers[2]) (row.State, row.SettledAt) = (RecipientState.Pending, null);
        });
        await town.Change(id, a => a.State = AnnouncementState.Stopped);
        await Pages.Open(town.Coordinator, "announcement", id);

        var text = town.Coordinator.Last.Text;
        Assert.StartsWith("Рассылка остановлена пн 16 ноября, 10:00\n«Семинар перенесён на пятницу»\n\nПолучателей: 7\nДоставлено: 3\nНе доставлено: 3\n• Заблокировали бота — 2\n• Мессенджер не принял текст или файл — 1\nНе отправлено — 1", text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Заблокировали бота — 2");
        Assert.Contains("Позвоните или передайте распечатку", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.EndsWith("Ключевская ООШ\n• Алёхина Вера\n• Орлов П.С.", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Назад");
        Assert.DoesNotContain(town.Coordinator.Buttons, label => label.StartsWith("Отправить", StringComparison.Ordinal)); // it was called off
        await town.Coordinator.Forges($"v1:announcement-returned:{id.Value}");
        Assert.Equal("Рассылка остановлена: отправить её ещё раз нельзя", town.Coordinator.Toast);
        Assert.Equal(RecipientState.Pending, (await town.RowOf(id, town.Teachers[2])).State);
        await town.Coordinator.Forges($"v1:announcement-why:{id.Value}.nonsense.0");
        Assert.Equal("Кнопка устарела", town.Coordinator.Toast);
    }

    [Fact]
    public async Task Of_what_is_unclear_the_coordinator_decides_once()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town, row: (phone, row) =>
        {
            if (phone == town.Head || phone == town.Vera || phone == town.Nina) row.State = RecipientState.Unclear;
        });
        await Pages.Open(town.Coordinator, "announcement-delivery", id);
        await town.Coordinator.Presses("Неясно, дошло ли: 3");
        Assert.Equal(["1. Повторить", "Считать доставленным", "2. Повторить", "Считать доставленным", "3. Повторить", "Считать доставленным", "Повторить всем", "Считать все доставленными", "Назад", "Меню"], town.Coordinator.Buttons);
        var old = town.Coordinator.Last;

        var vera = town.IdOf(town.Vera);
        await town.Coordinator.Forges($"v1:announcement-came:{id.Value}.{vera.Value}");
        Assert.Equal("Считаю доставленным: 1", town.Coordinator.Toast);
        await town.Coordinator.Forges($"v1:announcement-came:{id.Value}.{vera.Value}");
        Assert.Equal("Это уже решено", town.Coordinator.Toast);
        await town.Coordinator.Forges($"v1:announcement-again:{id.Value}.{vera.Value}"); // stale: it is decided otherwise
        Assert.Equal("Это уже решено", town.Coordinator.Toast);
        Assert.Equal(RecipientState.Delivered, (await town.RowOf(id, town.Vera)).State);
        await town.Coordinator.PressesFormer(old, "Повторить всем");
        await town.Coordinator.PressesFormer(old, "Повторить всем");

        var ledger = await town.Ledger(id);
        Assert.Equal(7, ledger.Count);
        Assert.DoesNotContain(ledger, row => row.State == RecipientState.Unclear);
        var announcement = await town.Of(id);
        Assert.True(announcement.State is AnnouncementState.Sending or AnnouncementState.Sent or AnnouncementState.Paused, announcement.State.ToString());
    }

    [Fact]
    public async Task Who_has_come_back_gets_it_with_one_press()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town, row: (phone, row) =>
        {
            if (phone == town.Vera || phone == town.Nina) (row.State, row.Reason, row.PartsDone, row.ChatId, row.MessageIds) = (RecipientState.Unreachable, FailureReason.Blocked, 1, 999_999, ["7"]);
        });
        await SetReachable(town, town.IdOf(town.Nina), isReachable: false);
        await Pages.Open(town.Coordinator, "announcement-delivery", id);
        Assert.Contains("Снова на связи: 1. Им можно отправить сейчас.", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Отправить 1 вернувшемуся");
        Assert.Equal("Сообщение уйдёт: 1 человек", town.Coordinator.Toast);

        var (vera, nina) = (await town.RowOf(id, town.Vera), await town.RowOf(id, town.Nina));
        Assert.NotEqual(RecipientState.Unreachable, vera.State);
        Assert.DoesNotContain("7", vera.MessageIds); // of a chat that is gone
        Assert.Equal((RecipientState.Unreachable, FailureReason.Blocked), (nina.State, nina.Reason));
        await town.Coordinator.Forges($"v1:announcement-returned:{id.Value}");
        Assert.StartsWith("Вернувшихся нет", town.Coordinator.Toast, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_similar_one_is_one_draft_however_often_it_is_asked_for()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town);
        await Pages.Open(town.Coordinator, "announcement-delivery", id);
        await town.Coordinator.Presses("Разослать похожую");
        Assert.StartsWith("Черновик готов\n«Семинар перенесён на пятницу»", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Forges($"v1:announcement-copy:{id.Value}");
        Assert.StartsWith("Такой черновик у вас уже есть", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(1, await town.Town.Look(db => db.Announcements.CountAsync(a => a.State == AnnouncementState.Draft)));
    }

    [Fact]
    public async Task The_table_is_valid_and_has_everybody_once()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town, Arrived.Asking with { Poll = ["Приду"] }, (phone, row) =>
        {
            if (phone == town.Nina) (row.State, row.Reason) = (RecipientState.Unreachable, FailureReason.AccountGone);
        });
        await town.Vera.Presses("Ознакомлен(а)");
        await town.Vera.Presses("Приду");
        await Pages.Open(town.Coordinator, "announcement-delivery", id);
        await town.Coordinator.Presses("Таблица (.xlsx)");
        Assert.Equal("рассылка 2026-11-16.xlsx", town.Coordinator.Last.Document!.Name);

        var view = await town.Town.Look(db => LedgerView.Load(db, id, town.Utc, CancellationToken.None));
        var tables = RecipientsBook.Of(view).ToList();
        Assert.Equal(["Ключевская ООШ", "Алёхина Вера", "Доставлено", "16.11.2026 10:00", "16.11.2026 10:00", "Приду"], tables[0].Rows.Single(row => row[1] == "Алёхина Вера"));
        Assert.Equal(["Берёзовская СОШ", "Берёзкина Нина", "Не доставлено: удалили аккаунт", "", "", ""], tables[0].Rows.Single(row => row[1] == "Берёзкина Нина"));
        Assert.Equal(["Все", "7", "6", "1", "14"], tables[1].Rows[^1]);
        Assert.Equal(["Берёзовская СОШ", "Якушева Алла", "ещё не подключались"], Assert.Single(tables[2].Rows));
        using var book = SpreadsheetDocument.Open(new MemoryStream(WorkbookFile.Write([.. tables])), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book).Select(error => error.Description));
    }

    [Fact]
    public async Task Names_that_would_tell_who_has_not_answered_without_a_name_stand_nowhere()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town, Arrived.Asking with { InvitesReplies = true }, (phone, row) =>
        {
            if (phone == town.Vera) row.State = RecipientState.Unclear;
            if (phone == town.Nina) (row.State, row.Reason) = (RecipientState.Unreachable, FailureReason.Blocked);
        });
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var survey = db.Surveys.Add(new Survey { ProgrammeId = town.Programme, Title = "Без имён", Form = new([new("", [new("Как вы?", AnswerKind.Text)])]), CreatedAt = town.Utc }).Entity;
                await db.SaveChangesAsync(ct);
                var campaign = db.Campaigns.Add(new Campaign { ProgrammeId = town.Programme, SurveyId = survey.Id, Title = "Без имён", Form = survey.Form, IsAnonymous = true, CreatedAt = town.Utc, OpensAt = town.Utc, ClosesAt = town.Utc.AddDays(3) }).Entity;
                await db.SaveChangesAsync(ct);
                (await db.Announcements.SingleAsync(a => a.Id == id, ct)).Audience = new(AudienceKind.NotAnswered) { Campaign = campaign.Id };
            },
            CancellationToken.None);
        await town.Teachers[2].RepliesTo(Arrived.On(town.Teachers[2]), "Болею");
        foreach (var button in (string[])["announcement-delivery:{0}", "announcement-why:{0}.blocked.0", "announcement-unclear:{0}.0", "announcement-readers:{0}", "announcement-silent:{0}.0", "announcement-read:{0}.0", "announcement-votes:{0}.0", "announcement-missed:{0}.0", "announcement-table:{0}", "announcement-replies:{0}"])
        {
            await town.Coordinator.Writes("/menu");
            await town.Coordinator.Forges($"v1:{string.Format(System.Globalization.CultureInfo.InvariantCulture, button, id.Value)}");
            Assert.Null(town.Coordinator.Last.Document);
            Assert.DoesNotContain(["Алёхина", "Берёзкина", "Вольнова", "Ключевская", "Берёзовская", "Якушева"], name => town.Coordinator.Last.Text.Contains(name, StringComparison.Ordinal));
        }
    }

    private static Task SetReachable(AnnouncementTown town, Domain.PersonId person, bool isReachable) => town.Store.InOneCommit(
        (db, ct) => db.Addresses.Where(a => a.PersonId == person).ExecuteUpdateAsync(set => set.SetProperty(a => a.IsReachable, isReachable), ct), CancellationToken.None);
}
