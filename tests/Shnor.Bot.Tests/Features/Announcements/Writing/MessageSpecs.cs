using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.Announcements;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Tests.Features.Announcements.Writing;

/// <summary>What arrives: the same messages for everybody, in the same number, whatever is filled into them and pressed under them.</summary>
public sealed class MessageSpecs
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Yekaterinburg");
    private static readonly AnnouncementReader Reader = new("Титова Е.А.", "Титова Елена Аркадьевна", "Ключевская ООШ <№ 1>", "Программа & округ", Zone);
    private static readonly AnnouncementFile Photo = new("photo", "", 1), Paper = new("paper", "а.docx", 1), Second = new("second", "б.docx", 1);

    [Fact]
    public void One_picture_or_file_carries_the_words_as_long_as_they_fit_for_everybody()
    {
        Assert.Equal(["words"], Parts(new() { Html = "а" }));
        Assert.Equal(["photo+words"], Parts(new() { Html = "а", Photo = Photo }));
        Assert.Equal(["file+words"], Parts(new() { Html = "а", Files = [Paper] }));
        Assert.Equal(["photo", "1 files", "words"], Parts(new() { Html = "а", Photo = Photo, Files = [Paper] }));
        Assert.Equal(["2 files", "words"], Parts(new() { Html = "а", Files = [Paper, Second] }));
        Assert.Equal(["photo+words"], Parts(new() { Html = new string('ы', 891), Photo = Photo }));
        Assert.Equal(["photo", "words"], Parts(new() { Html = new string('ы', 892), Photo = Photo }));
        Assert.Equal(["photo", "words"], Parts(new() { Html = new string('ы', 832), Photo = Photo, AsksAcknowledgement = true }));
        Assert.Equal(["photo", "words"], Parts(new() { Html = new string('ы', 800) + "{школа}", Photo = Photo })); // 120 of somebody's school
        Assert.Equal(["photo+words"], Parts(new() { Html = string.Concat(Enumerable.Repeat("<b>&lt;</b>", 891)), Photo = Photo })); // counted as the messenger counts
        Assert.Equal(["photo", "words"], Parts(new() { Html = "а", Photo = Photo, WordsApart = true }));
    }

    [Fact]
    public void No_press_and_no_name_makes_it_longer_than_a_message_may_be()
    {
        var wide = new AnnouncementReader(new('Ф', 400), new('Ф', 400), new('Ш', 400), new('П', 400), Zone) { HasSeveral = true };
        foreach (var html in (string[])[new('ы', 3963 - 60), $"{new string('ы', 3963 - 60 - 240)}{{школа}}{{программа}}", $"{new string('ы', 3963 - 60 - 60)}{{имя}}"])
        {
            var announcement = Of(new() { Html = html, AsksAcknowledgement = true }) with { By = new(2027, 9, 29, 13, 0, 0, DateTimeKind.Utc) };
            Assert.Equal(AnnouncementMessages.Room(announcement.It.Content), AnnouncementMessages.LengthAtMost(announcement.It.Content));
            foreach (var reader in (AnnouncementReader[])[Reader, wide, wide with { AcknowledgedAt = new(2027, 9, 29, 13, 0, 0, DateTimeKind.Utc) }])
                Assert.InRange(AnnouncementMessages.For(announcement.It, reader)[^1].Words!.Text.Length, 1, 4096);
        }
    }

    [Fact]
    public void Names_are_filled_in_escaped_and_what_was_pressed_is_said()
    {
        var written = Of(new() { Html = "<b>{имя отчество}</b>, {школа}: {программа}, {дата}", AsksAcknowledgement = true, InvitesReplies = true, Poll = ["Да", "Нет"], Links = [new("План", "https://example.ru/")] });
        var announcement = written with { By = Zone.ToUtcOf(new(2026, 11, 26, 18, 0, 0)) };
        var words = AnnouncementMessages.For(announcement.It, Reader)[^1].Words!;
        Assert.Equal("<b>Елена Аркадьевна</b>, Ключевская ООШ &lt;№ 1&gt;: Программа &amp; округ, {дата}\n\nОзнакомьтесь до чт 26 ноября, 18:00", words.Text.Html);
        Assert.Equal(["Да", "Нет", "План", "Ознакомлен(а)", "Ответить"], words.Rows.SelectMany(row => row).Select(button => button.Label));

        var pressed = AnnouncementMessages.For(announcement.It, Reader with { AcknowledgedAt = Zone.ToUtcOf(new(2026, 11, 23, 14, 5, 0)), Vote = 1, HasSeveral = true })[^1].Words!;
        Assert.EndsWith("\n\n✓ Вы ознакомлены: пн 23 ноября, 14:05\n\nПрограмма: Программа &amp; округ", pressed.Text.Html, StringComparison.Ordinal);
        Assert.Equal(["Да", "✓ Нет", "План", "Ответить"], pressed.Rows.SelectMany(row => row).Select(button => button.Label));

        var inert = AnnouncementMessages.Inert(AnnouncementMessages.For(announcement.It, Reader))[^1].Words!;
        Assert.Equal(words.Text, inert.Text);
        Assert.Equal(["v1:announcement-trial"], inert.Rows.SelectMany(row => row).Where(button => button.Link is null).Select(button => button.Data!).Distinct());
    }

    [Fact]
    public async Task A_test_to_oneself_is_what_arrives_and_marks_nothing()
    {
        await using var town = await AnnouncementTown.Found(teachers: 2);
        var author = town.Coordinator;
        await author.Opens($"announcement-new:{town.Programme.Value}");
        await author.SendsPhoto(Reports.ReportTown.Png, "{имя отчество}, <b>сбор</b> в {школа}", isHtml: true);
        await author.SendsFile("приказ.docx", [1, 2]);
        await author.SendsFile("план.docx", [3]);
        await author.Presses("Опрос");
        await author.Writes("Приду\nНе смогу");
        var id = await town.Town.Look(db => db.Announcements.Select(a => a.Id).SingleAsync());
        var heard = author.Inbox.Count;

        await author.Presses("Тест себе");
        var (photo, papers, words, note) = (author.Inbox[heard], author.Inbox.Skip(heard + 1).Take(2).ToList(), author.Inbox[heard + 3], author.Inbox[heard + 4]);
        Assert.True(photo.Photo is not null && photo.Text.Length == 0);
        Assert.Equal(["приказ.docx", "план.docx"], papers.Select(paper => paper.Document!.Name));
        Assert.NotNull(Assert.Single(papers.Select(paper => paper.AlbumId).Distinct())); // one message of several
        Assert.Equal("Комарова О.Н., <b>сбор</b> в ваша организация", words.Html);
        Assert.Equal(["Приду", "Не смогу"], words.Buttons.Select(button => button.Label));
        Assert.StartsWith("Это проба: её видите только вы.", note.Text, StringComparison.Ordinal);
        await author.PressesOn(words, "Приду");
        Assert.Equal("Это проба: у получателей кнопка сработает", author.Toast);
        await author.PressesOn(note, "К черновику");
        Assert.StartsWith("Черновик рассылки", author.Last.Text, StringComparison.Ordinal);

        Assert.Empty(await town.Ledger(id));
        var draft = await town.Of(id);
        Assert.Equal((AnnouncementState.Draft, 0, (DateTime?)null), (draft.State, draft.Recipients, draft.StartedAt));
        Assert.Empty(town.Vera.Inbox);
    }

    [Fact]
    public async Task What_was_tried_is_what_arrives_and_a_correction_changes_it_in_place()
    {
        await using var town = await AnnouncementTown.Found(teachers: 2);
        var author = town.Coordinator;
        await author.Opens($"announcement-new:{town.Programme.Value}");
        await author.SendsPhoto(Reports.ReportTown.Png, "<b>{имя отчество}</b>, сбор в {школа} &amp; дома", isHtml: true);
        await author.Presses("Опрос");
        await author.Writes("Приду\nНе смогу");
        await author.Presses("«Ознакомлен(а)»: нет");
        await author.Presses("Без срока");
        await author.Presses("Тест себе");
        var tried = author.Inbox[^2];
        Assert.Equal("<b>Комарова О.Н.</b>, сбор в ваша организация &amp; дома", tried.Html);

        await author.PressesOn(author.Last, "Проверить и отправить");
        Assert.Equal((tried.Html, true), (author.Inbox[^2].Html, author.Inbox[^2].Photo is not null)); // the preview
        await author.Presses("Отправить");
        await town.Town.Settle();
        var arrived = Assert.Single(town.Vera.Inbox);
        Assert.Equal(("<b>Алёхина Вера</b>, сбор в Ключевская ООШ &amp; дома", true), (arrived.Html, arrived.Photo is not null));
        Assert.Equal(tried.Buttons.Select(button => button.Label), arrived.Buttons.Select(button => button.Label));
        await town.Vera.Presses("Ознакомлен(а)");
        await town.Vera.Presses("Приду");
        Assert.Equal("<b>Алёхина Вера</b>, сбор в Ключевская ООШ &amp; дома\n\n✓ Вы ознакомлены: пн 16 ноября, 10:00", town.Vera.Last.Html);

        var id = await town.Town.Look(db => db.Announcements.Select(a => a.Id).SingleAsync());
        await author.Opens($"announcement-correct:{id.Value}");
        await author.WritesHtml("<b>{имя отчество}</b>, сбор <i>отменён</i>");
        await author.Presses("Исправить у всех");
        await town.Town.Settle();
        var corrected = Assert.Single(town.Vera.Inbox); // the same message
        Assert.Equal("<b>Алёхина Вера</b>, сбор <i>отменён</i>\n\n✓ Вы ознакомлены: пн 16 ноября, 10:00", corrected.Html);
        Assert.Equal(["✓ Приду", "Не смогу"], corrected.Buttons.Select(button => button.Label));
        Assert.Equal("<b>Берёзкина Нина</b>, сбор <i>отменён</i>", Assert.Single(town.Nina.Inbox).Html);
        Assert.All(await town.Ledger(id), row => Assert.Equal((RecipientState.Delivered, 1), (row.State, row.Revision)));
    }

    [Fact]
    public async Task What_stands_in_the_way_of_sending_is_said_in_a_sentence()
    {
        await using var town = await AnnouncementTown.Found(teachers: 1);
        var now = town.Utc;
        Assert.Equal("Напишите текст: без него рассылка не уйдёт.", DraftTrouble.Of(Of(new()).It, now));
        Assert.Equal("Напишите текст: без него рассылка не уйдёт.", DraftTrouble.Of(Of(new() { Photo = Photo, Files = [Paper] }).It, now));
        Assert.Null(DraftTrouble.Of(Of(new() { Photo = Photo }).It, now));
        Assert.StartsWith("В опросе есть ответы", DraftTrouble.Of(Of(new() { Photo = Photo, Poll = ["Да", "Нет"] }).It, now), StringComparison.Ordinal);
        Assert.StartsWith("Срок для «Ознакомлен(а)»", DraftTrouble.Of((Of(new() { Html = "а", AsksAcknowledgement = true }) with { By = now }).It, now), StringComparison.Ordinal);
        Assert.StartsWith("Текст слишком длинный: 3964 знака", DraftTrouble.Of(Of(new() { Html = new('ы', 3964) }).It, now), StringComparison.Ordinal);

        var several = await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var other = db.Programmes.Add(new Programme { Title = "Вторая программа", Years = "2026/2027", ZoneId = Zone.Id, LaunchedAt = now }).Entity;
                await db.SaveChangesAsync(ct);
                db.Memberships.Add(new Membership { PersonId = town.IdOf(town.Vera), ProgrammeId = other.Id, Role = Role.Teacher });
                await db.SaveChangesAsync(ct);
                return await AnnouncementReaders.Of(db, town.Programme, [town.IdOf(town.Vera), town.IdOf(town.Head)], ct);
            },
            CancellationToken.None);
        Assert.Equal((true, false), (several[town.IdOf(town.Vera)].HasSeveral, several[town.IdOf(town.Head)].HasSeveral));
        Assert.Equal((AnnouncementTown.FirstSchool, AnnouncementTown.Title), (several[town.IdOf(town.Vera)].School, several[town.IdOf(town.Vera)].Programme));
    }

    private static string[] Parts(AnnouncementContent content) => [.. AnnouncementMessages.For(Of(content).It, Reader).Select(part => part switch
    {
        { Files: [], Words: not null } => "words",
        { ArePictures: true, Words: null } => "photo",
        { ArePictures: true } => "photo+words",
        { Words: not null } => "file+words",
        _ => $"{part.Files.Count} files",
    })];

    private static Written Of(AnnouncementContent content) => new(content);

    private sealed record Written(AnnouncementContent Content)
    {
        public DateTime? By { get; init; }

        public Announcement It => new() { Id = new(7), CreatedAt = new(2026, 11, 23, 5, 0, 0, DateTimeKind.Utc), Content = Content, AcknowledgeBy = By };
    }
}

file static class Local
{
    public static DateTime ToUtcOf(this TimeZoneInfo zone, DateTime local) => TimeZoneInfo.ConvertTimeToUtc(local, zone);
}
