using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Tests.Features.Reports;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Tests.Features.Announcements.After;

/// <summary>«Ознакомлен(а)» and the poll: once, by whoever was sent it, whatever happens to the announcement meanwhile.</summary>
public sealed class AcknowledgeSpecs
{
    private const string Done = "✓ Вы ознакомлены: пн 16 ноября, 10:00";
    private const string Deleted = "Координатор удалил это сообщение у всех. Отвечать на него уже не нужно.";

    [Fact]
    public async Task It_is_noted_once_and_the_message_says_when_and_keeps_the_rest()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town, Arrived.Asking with { Poll = ["Приду", "Не приду"], Links = [new("Программа семинара", "https://example.org/plan")], InvitesReplies = true });
        var before = Arrived.On(town.Vera);
        await town.Vera.Presses("Ознакомлен(а)");

        Assert.Equal("Спасибо, отмечено", town.Vera.Toast);
        Assert.EndsWith(Done, Arrived.On(town.Vera).Text, StringComparison.Ordinal);
        Assert.Equal(["Приду", "Не приду", "Программа семинара", "Ответить"], town.Vera.Buttons);
        Assert.Equal(town.Utc, (await town.RowOf(id, town.Vera)).AcknowledgedAt);

        town.Town.JumpTo(AnnouncementTown.Launch.AddHours(2));
        await town.Vera.PressesFormer(before, "Ознакомлен(а)"); // from a phone that has not redrawn it
        Assert.Equal("Вы уже ознакомлены: пн 16 ноября, 10:00", town.Vera.Toast);
        await town.Town.Restart();
        await town.Vera.PressesFormer(before, "Ознакомлен(а)");
        Assert.Equal("Вы уже ознакомлены: пн 16 ноября, 10:00", town.Vera.Toast);
        Assert.Single(town.Vera.Inbox);
        Assert.Equal(1, await town.Town.Look(db => db.AnnouncementRecipients.CountAsync(r => r.AcknowledgedAt != null)));
    }

    [Fact]
    public async Task Under_a_photo_the_caption_says_it_and_nothing_is_said_twice()
    {
        await using var town = await AnnouncementTown.Found();
        var photo = town.Town.Messenger.SendPhoto(town.Coordinator.Id, ReportTown.Png).Photo!;
        await town.Town.Settle();
        await Arrived.Send(town, Arrived.Asking with { Photo = new(photo.FileId, "", photo.Size) });
        await town.Vera.Presses("Ознакомлен(а)");

        var message = Assert.Single(town.Vera.Inbox);
        Assert.NotNull(message.Photo);
        Assert.EndsWith(Done, message.Text, StringComparison.Ordinal);
        Assert.Empty(message.Buttons);
    }

    [Theory]
    [InlineData(RecipientState.Unclear)]
    [InlineData(RecipientState.Sending)]
    [InlineData(RecipientState.Unreachable)]
    [InlineData(RecipientState.Pending)] // is to be sent again, and had arrived after all
    public async Task Who_presses_has_it_whatever_the_ledger_thought(RecipientState state)
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town);
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var row = await db.AnnouncementRecipients.SingleAsync(r => r.AnnouncementId == id && r.PersonId == town.IdOf(town.Vera), ct);
                (row.State, row.Reason, row.MessageIds, row.ChatId) = (state, state == RecipientState.Unreachable ? FailureReason.Blocked : null, [], null);
            },
            CancellationToken.None);
        await town.Vera.Presses("Ознакомлен(а)");

        var after = await town.RowOf(id, town.Vera);
        Assert.Equal((RecipientState.Delivered, null, town.Utc), (after.State, after.Reason, after.AcknowledgedAt));
        Assert.Equal([$"{Arrived.On(town.Vera).Id}"], after.MessageIds); // a correction finds it
        Assert.Equal((await town.Of(id)).Recipients, (await town.Ledger(id)).Count(r => r.State == RecipientState.Delivered));
    }

    [Fact]
    public async Task A_vote_can_be_changed_and_is_marked_for_whoever_gave_it()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town, new() { Html = "Семинар в пятницу", Poll = ["Приду", "Не <приду>"] });
        await town.Vera.Presses("Приду");
        Assert.Equal("Ваш ответ: Приду", town.Vera.Toast);
        Assert.Equal(["✓ Приду", "Не <приду>"], town.Vera.Buttons);
        await town.Vera.Presses("✓ Приду");
        Assert.Equal("Вы уже выбрали «Приду»", town.Vera.Toast);
        await town.Vera.Presses("Не <приду>");
        Assert.Equal(("Ответ изменён: Не <приду>", 1), (town.Vera.Toast, (await town.RowOf(id, town.Vera)).Vote));
        Assert.Equal(["Приду", "Не <приду>"], town.Nina.Buttons);

        await town.Change(id, a => a.Content = a.Content with { Poll = ["Приду"] });
        await town.Nina.Presses("Не <приду>");
        Assert.Equal("Такого ответа уже нет. Выберите, пожалуйста, из тех, что есть.", town.Nina.Toast);
        Assert.Null((await town.RowOf(id, town.Nina)).Vote);
        await town.Nina.Forges($"v1:vote:{id.Value}.7");
        Assert.Null((await town.RowOf(id, town.Nina)).Vote);
    }

    [Fact]
    public async Task Withdrawn_or_of_a_programme_that_was_left_it_takes_nothing_more()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town);
        await town.Change(id, a => a.WithdrawnAt = town.Utc);
        await town.Vera.Presses("Ознакомлен(а)");
        Assert.Equal((Deleted, null), (town.Vera.Toast, (await town.RowOf(id, town.Vera)).AcknowledgedAt));

        await town.Change(id, a => a.WithdrawnAt = null);
        await town.Store.InOneCommit((db, ct) => db.Memberships.Where(m => m.PersonId == town.IdOf(town.Nina)).ExecuteDeleteAsync(ct), CancellationToken.None);
        await town.Nina.Presses("Ознакомлен(а)");
        Assert.Equal("Сначала нужно войти по коду.", town.Nina.Toast);
        await town.Coordinator.Writes("/menu");
        await town.Coordinator.Forges($"v1:acknowledge:{id.Value}"); // its author, who is not among them
        Assert.StartsWith("Эта кнопка не для вас", town.Coordinator.Toast, StringComparison.Ordinal);
        Assert.All(await town.Ledger(id), row => Assert.Null(row.AcknowledgedAt));
    }
}
