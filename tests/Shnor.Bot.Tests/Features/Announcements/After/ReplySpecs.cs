using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features;
using Shnor.Bot.Tests.Features.Reports;
using Shnor.Storage.Tables;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Announcements.After;

/// <summary>What people write back is gathered: the coordinator hears once, reads all of it in one place, and answers one by one.</summary>
public sealed class ReplySpecs
{
    private const string Thanks = "Спасибо, передам координатору.";

    [Fact]
    public async Task An_answer_to_the_message_itself_reaches_the_list_and_the_answer_comes_back()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town);
        await town.Vera.RepliesTo(Arrived.On(town.Vera), "Буду в 14:00 <b>точно</b>");
        Assert.Equal(Thanks, town.Vera.Last.Text);
        await town.Nina.RepliesTo(Arrived.On(town.Nina), "А где?");

        var letter = Assert.Single(town.Coordinator.Inbox); // one for both
        Assert.StartsWith("На рассылку ответили\n«Семинар перенесён на пятницу»\n\nАлёхина Вера, Ключевская ООШ: «Буду в 14:00 <b>точно</b>»", letter.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Ответы");
        Assert.Contains("1. 🆕 Берёзкина Нина, Берёзовская СОШ, пн 16 ноября, 10:00\n«А где?»\n\n2. 🆕 Алёхина Вера", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Nina.RepliesTo(Arrived.On(town.Nina), "И во сколько?");
        Assert.Equal(2, town.Coordinator.Inbox.Count); // opened meanwhile: told again
        await town.Coordinator.PressesOn(town.Coordinator.Inbox[0], "2. Ответить");
        await town.Coordinator.Writes("Спасибо! <i>Ждём</i>");
        Assert.Equal("Отправлено.", town.Coordinator.Last.Text);
        Assert.Equal("💬 Ответ координатора\n«Семинар перенесён на пятницу»\n\nКомарова О.Н.: «Спасибо! <i>Ждём</i>»", town.Vera.Last.Text);
        await town.Vera.RepliesTo(town.Vera.Last, "Хорошо"); // to the answer: it belongs to the same announcement
        Assert.Equal(Thanks, town.Vera.Last.Text);

        var replies = await town.Town.Look(db => db.AnnouncementReplies.OrderBy(r => r.Id).ToListAsync());
        Assert.Equal(["Буду в 14:00 <b>точно</b>", "А где?", "И во сколько?", "Хорошо"], replies.Select(r => r.Text));
        Assert.All(replies, r => Assert.Equal(id, r.AnnouncementId));
        Assert.DoesNotContain(await town.Town.Look(db => db.Outbox.Select(row => row.Detail + row.Key).ToListAsync()), text => text.Contains("Ждём", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_coordinators_do_not_answer_the_same_twice()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town);
        await town.Vera.RepliesTo(Arrived.On(town.Vera), "Вопрос");
        var reply = await town.Town.Look(db => db.AnnouncementReplies.Select(r => r.Id).SingleAsync());
        foreach (var phone in (Phone[])[town.Coordinator, town.Colleague]) await phone.Forges($"v1:announcement-reply-answer:{reply.Value}");
        await town.Coordinator.Writes(new string('я', 801));
        Assert.StartsWith("Слишком длинно: 801 знак.", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Writes("Да");
        await town.Colleague.Writes("Нет");
        Assert.StartsWith("Ваш текст не отправлен: на это уже ответили (Комарова О.Н.).\n\n«Да»", town.Colleague.Last.Text, StringComparison.Ordinal);
        Assert.Equal("Да", await town.Town.Look(db => db.AnnouncementReplies.Select(r => r.Answer).SingleAsync()));
        Assert.Single(town.Vera.Inbox, message => message.Text.Contains("Ответ координатора", StringComparison.Ordinal));
        await Pages.Open(town.Coordinator, "announcement-replies", id);
        Assert.DoesNotContain("1. Ответить", town.Coordinator.Buttons);
    }

    [Fact]
    public async Task The_button_takes_one_message_a_photo_or_an_album()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town, Arrived.Asking with { InvitesReplies = true });
        await town.Vera.Presses("Ответить");
        Assert.StartsWith("Ответ координатору\n«Семинар перенесён на пятницу»", town.Vera.Last.Text, StringComparison.Ordinal);
        await town.Vera.Presses("Отмена");
        Assert.Equal("Хорошо, ничего не отправлено.", town.Vera.Last.Text);
        await town.Vera.Writes("просто так");
        Assert.Equal(0, await Count(town));

        await town.Vera.PressesOn(Arrived.On(town.Vera), "Ответить");
        await town.Town.Restart();
        await town.Vera.Writes("Приду");
        Assert.Equal(Thanks, town.Vera.Last.Text);
        await town.Nina.Presses("Ответить");
        await town.Nina.SendsPhoto(ReportTown.Png, album: "двое");
        await town.Nina.SendsPhoto(ReportTown.Png, album: "двое");
        Assert.Equal("Спасибо, передам координатору. Когда всё придёт, нажмите «Готово».", town.Nina.Last.Text);
        await town.Nina.Presses("Готово");
        Assert.Equal(3, await Count(town));

        await Pages.Open(town.Coordinator, "announcement-replies", id);
        await town.Coordinator.Presses("1. Фото");
        Assert.NotNull(town.Coordinator.Last.Photo);
        Assert.Contains("Берёзкина Нина", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_announcements_message_is_answered_so_and_it_is_asked_before_whatever_else_is_open()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town);
        await town.Store.InOneCommit(
            (db, _) =>
            {
                db.Dialogs.Add(new StoredDialog { Messenger = Domain.People.Messenger.Telegram, ChatId = town.Colleague.Id, Kind = "plan-text", Version = 1, Data = "{}", Nonce = "abcdef012345", UpdatedAt = town.Utc });
                return Task.CompletedTask;
            },
            CancellationToken.None);
        await town.Colleague.RepliesToWithFile(Arrived.On(town.Colleague), "план.txt", "1\tВебинар\tмарт\tКто-то"u8.ToArray(), "вот список");
        Assert.Equal(Thanks, town.Colleague.Last.Text);
        Assert.NotNull(await town.Town.Look(db => db.Dialogs.FirstOrDefaultAsync(d => d.ChatId == town.Colleague.Id))); // goes on as it was
        Assert.DoesNotContain(town.Town.Messenger.Transcript, call => call.Method == "getFile");

        await town.Vera.RepliesToWithPhotos(Arrived.On(town.Vera), ReportTown.Png, ReportTown.Png, ReportTown.Png);
        Assert.Equal((4, 1), (await Count(town), town.Vera.Inbox.Count(message => message.Text == Thanks)));
        await town.Nina.Writes("/menu");
        await town.Nina.RepliesTo(town.Nina.Last, "не про то");
        await town.Nina.RepliesTo(Arrived.On(town.Nina), "/help"); // a command is a command
        await town.Nina.RepliesTo(Arrived.On(town.Nina), new string('я', 900));
        Assert.StartsWith("Слишком длинно: 900 знаков.", town.Nina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(4, await Count(town));
        for (var i = 0; i < 11; i++) await town.Nina.RepliesTo(Arrived.On(town.Nina), $"{i}");
        Assert.StartsWith("Координатор ещё не прочитал десять ваших сообщений.", town.Nina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(14, await Count(town));
    }

    [Fact]
    public async Task A_reminder_can_be_answered_and_who_has_left_is_neither_heard_nor_told()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town);
        await Pages.Open(town.Coordinator, "announcement-readers", id);
        await town.Coordinator.Presses("Напомнить тем, кто не ознакомился");
        await town.Vera.RepliesTo(town.Vera.Last, "Читаю");
        Assert.Equal(Thanks, town.Vera.Last.Text);
        var reply = await town.Town.Look(db => db.AnnouncementReplies.Select(r => r.Id).SingleAsync());
        await town.Store.InOneCommit((db, ct) => db.Memberships.Where(m => m.PersonId == town.IdOf(town.Vera)).ExecuteDeleteAsync(ct), CancellationToken.None);
        var before = town.Vera.Inbox.Count;
        await town.Coordinator.Forges($"v1:announcement-reply-answer:{reply.Value}");
        await town.Coordinator.Writes("Спасибо");
        Assert.StartsWith("Записано. Сейчас передать это некому", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(before, town.Vera.Inbox.Count);
        await town.Vera.RepliesTo(Arrived.On(town.Vera), "Я ещё здесь");
        Assert.Equal(1, await Count(town));
        Assert.Equal(OutboxState.Dropped, await town.Town.Look(db => db.Outbox.Where(row => row.Kind == LetterKinds.ReplyAnswered).Select(row => row.State).SingleAsync()));
    }

    private static Task<int> Count(AnnouncementTown town) => town.Town.Look(db => db.AnnouncementReplies.CountAsync());
}
