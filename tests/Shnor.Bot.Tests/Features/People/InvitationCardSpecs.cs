using Shnor.Bot.Features.People.Invitations;

namespace Shnor.Bot.Tests.Features.People;

/// <summary>A person's way in, as the coordinator hands it over: link, code, picture, a message to forward; and what becomes of one that is old.</summary>
public sealed class InvitationCardSpecs
{
    [Fact]
    public async Task The_link_the_code_and_until_when_they_work_stand_together()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var code = await PeopleTown.Code(owner, "Светлова Е.А.");
        await owner.Presses("Светлова Е.А.");
        await owner.Presses("Пригласить");

        Assert.StartsWith("Приглашение: Светлова Е.А.", owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains($"start={code}", owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains($"Код: {code}", owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("сработает один раз, до пт 11 марта, 10:00", owner.Last.Text, StringComparison.Ordinal); // thirty days from the launch
        await owner.Presses("Назад");
        Assert.StartsWith("Светлова Е.А.\n\nРоль: ответственный. Ещё не в боте.", owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_to_forward_has_nothing_but_what_is_forwarded()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var code = await PeopleTown.Code(owner, "Светлова Е.А.");
        await owner.Presses("Светлова Е.А.");
        await owner.Presses("Пригласить");
        var before = owner.Inbox.Count;
        await owner.Presses("Сообщение для пересылки");

        var message = Assert.Single(owner.Inbox.Skip(before));
        Assert.Empty(message.Buttons);
        Assert.StartsWith("Здравствуйте, Светлова Е.А.!", message.Text, StringComparison.Ordinal);
        Assert.Contains($"https://t.me/shnor_sandbox_bot?start={code}", message.Text, StringComparison.Ordinal);
        Assert.Contains($"Найдите бота @shnor_sandbox_bot, нажмите «Старт» и отправьте ему код: {code}", message.Text, StringComparison.Ordinal);
        Assert.Equal("Перешлите сообщение, которое ниже", owner.Toast);

        var phone = town.Phone("Лена");
        await phone.Writes(code); // cannot open links
        Assert.Equal("Вы — Светлова Е.А.?", phone.Last.Text);
    }

    [Fact]
    public async Task The_picture_holds_the_link_and_says_for_whom_and_until_when()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var code = await PeopleTown.Code(owner, "Светлова Е.А.");
        await owner.Presses("Светлова Е.А.");
        await owner.Presses("Пригласить");
        await owner.Presses("QR-код");

        var photo = owner.Last.Photo;
        Assert.NotNull(photo);
        Assert.Equal("Светлова Е.А.\nЛичное приглашение: сработает один раз, до пт 11 марта, 10:00.", owner.Last.Text);
        Assert.Equal(photo.Width, photo.Height);
        Assert.Equal(QrPicture.Of(new Uri($"https://t.me/shnor_sandbox_bot?start={code}")), town.Messenger.BytesOf(photo.FileId).ToArray());
    }

    [Fact]
    public async Task A_link_taken_back_opens_nothing_and_a_second_press_says_so()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var code = await PeopleTown.Code(owner, "Светлова Е.А.");
        await owner.Presses("Светлова Е.А.");
        await owner.Presses("Пригласить");
        var card = owner.Last;
        await owner.Presses("Отозвать");
        Assert.Equal("Отозвана: по этой ссылке больше не войти", owner.Toast);
        Assert.Contains("Ссылка отозвана", owner.Last.Text, StringComparison.Ordinal);
        await owner.PressesFormer(card, "Отозвать");
        Assert.Equal("Ссылка уже отозвана", owner.Toast);
        await owner.PressesFormer(card, "QR-код");
        Assert.Equal("Ссылки сейчас нет: нажмите «Новая ссылка»", owner.Toast);

        var phone = town.Phone("Лена");
        await phone.Starts(code);
        Assert.StartsWith("Этот код не подходит", phone.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Светлова Е.А. — ссылки нет, откройте карточку", await PeopleTown.People(owner), StringComparison.Ordinal);
        await PeopleTown.Card(owner, "Светлова Е.А.");
        await owner.Presses("Пригласить");
        await owner.Presses("Новая ссылка");
        await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
    }

    [Fact]
    public async Task An_expired_link_says_kindly_what_to_do_and_the_coordinator_hears_of_it_once_a_day_with_a_new_one_at_hand()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var code = await PeopleTown.Code(owner, "Светлова Е.А.");
        await town.PassTo(PeopleTown.Launch.AddDays(30).AddSeconds(-1));
        var phone = town.Phone("Лена");
        await phone.Starts(code);
        Assert.Equal("Вы — Светлова Е.А.?", phone.Last.Text);
        await town.PassTo(PeopleTown.Launch.AddDays(30));
        await phone.Presses("Да"); // the question was asked in time, the answer came too late
        Assert.StartsWith("Этот код не подходит", phone.Last.Text, StringComparison.Ordinal);

        await phone.Starts(code);
        await phone.Starts(code);
        Assert.StartsWith("Эта ссылка уже не открывается: она работала до пт 11 марта.", phone.Last.Text, StringComparison.Ordinal);
        var told = Assert.Single(owner.Inbox, m => m.Text.StartsWith("Светлова Е.А. открыла просроченную ссылку.", StringComparison.Ordinal));
        await town.PassTo(PeopleTown.Launch.AddDays(31));
        await phone.Starts(code);
        Assert.Equal(2, owner.Inbox.Count(m => m.Text.StartsWith("Светлова Е.А. открыла просроченную ссылку.", StringComparison.Ordinal)));
        Assert.Contains("ссылка просрочена", await PeopleTown.People(owner), StringComparison.Ordinal);

        await owner.PressesOn(told, "Новая ссылка");
        Assert.Equal("Ссылка готова", owner.Toast);
        var right = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        Assert.Equal("Светлова Е.А.", (await PeopleTown.PersonOf(town, right)).Name);
        Assert.DoesNotContain(town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }
}
