using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Chat;
using Shnor.Bot.Tests.AccessRights;
using Shnor.Domain.People;
using Shnor.Sandbox;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Plan;

/// <summary>What people send besides plans: each gets one clear sentence, nothing is stored, and what was open stays open.</summary>
public sealed class PlanBadInputSpecs : IAsyncLifetime
{
    private static readonly DateTime Now = new(2022, 2, 9, 10, 0, 0);

    // The smallest picture that is one: 1×1.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

    private TestTown _town = null!;
    private Phone _owner = null!;

    public async Task InitializeAsync()
    {
        _town = await TestTown.Found(Now);
        _owner = await Programmes.Owner(_town);
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    public static TheoryData<string, byte[]> NoPlans => new()
    {
        { "пусто.txt", [] },
        { "письмо.txt", Encoding.UTF8.GetBytes("Уважаемые коллеги! Направляем программу.") },
        { "школы.txt", Encoding.UTF8.GetBytes("Школа\tПредмет\nОзёрная\tматематика") },
        { "заголовок.txt", Encoding.UTF8.GetBytes("Мероприятие\tСрок\n") },
        { "план.docx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3] },
        { "план.xlsx", "не таблица"u8.ToArray() },
        { "план.pdf", "%PDF-1.7 обрыв"u8.ToArray() },
        { "план.zip", [0x50, 0x4B, 0x03, 0x04] },
        { "план.jpg", Picture },
        { "план", [0, 1, 2, 0, 0, 255, 254, 0] },
    };

    [Theory]
    [MemberData(nameof(NoPlans))]
    public async Task A_file_without_a_plan_is_one_sentence_and_no_trace(string name, byte[] bytes)
    {
        await _owner.SendsFile("первый.txt", PlanTexts.Twin);
        await _owner.Presses("Верно");
        var open = _owner.Last;
        var before = await TableDump.Of(_town);
        var messages = _owner.Inbox.Count;
        await _owner.SendsFile(name, bytes);

        var said = Assert.Single(_owner.Inbox.Skip(messages));
        Assert.InRange(said.Text.Length, 20, 400);
        Assert.DoesNotContain('\n', said.Text);
        Assert.EndsWith(".", said.Text, StringComparison.Ordinal);
        Assert.Equal(before, await TableDump.Of(_town));
        Assert.DoesNotContain(_town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Warning", StringComparison.Ordinal));
        await _owner.PressesOn(open, "Верно"); // the review goes on where it was
        Assert.Contains("Праздники и каникулы", _owner.Inbox.Single(m => m.Id == open.Id).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_of_a_plan_is_answered_with_what_to_send()
    {
        await Sends(() => _town.Messenger.SendPhoto(_owner.Id, Picture));
        Assert.StartsWith("Это фотография", _owner.Last.Text, StringComparison.Ordinal);

        var stranger = _town.Phone("Гость");
        await stranger.Starts();
        await Sends(() => _town.Messenger.SendPhoto(stranger.Id, Picture));
        Assert.StartsWith("Здравствуйте!", stranger.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_no_words_leaves_a_review_and_gathered_parts_as_they_are()
    {
        await _owner.Writes("№\tМероприятие\tСрок\n1\tСовещание\tМарт 2022 года");
        await Wordless();
        Assert.StartsWith("Похоже на план.", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Готово");
        Assert.Contains("на какие годы", _owner.Last.Text, StringComparison.Ordinal);
        await Wordless();
        Assert.Contains("на какие годы", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("2022");
        Assert.Contains("1 мероприятие", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_files_at_once_are_each_answered_and_the_coordinator_chooses()
    {
        var before = _owner.Inbox.Count;
        _town.Messenger.SendFile(_owner.Id, "первый.txt", Bytes("Первая программа округа", 1));
        _town.Messenger.SendFile(_owner.Id, "пустой.txt", Array.Empty<byte>());
        _town.Messenger.SendFile(_owner.Id, "второй.txt", Bytes("Вторая программа округа", 2));
        await _town.Settle();
        Assert.Equal(3, _owner.Inbox.Count - before);
        Assert.Contains("Сейчас открыт план «Первая программа округа» (1 мероприятие)", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("«Вторая программа округа» (2 мероприятия)", _owner.Last.Text, StringComparison.Ordinal);

        await _town.Restart();
        await _owner.Presses("Верно");
        Assert.Contains("Первая программа округа", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.SendsFile("второй.txt", Bytes("Вторая программа округа", 2));
        await _owner.Presses("Начать новый");
        Assert.Contains("План прочитан", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Вторая программа округа", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_typed_while_two_plans_wait_choose_neither()
    {
        await _owner.SendsFile("первый.txt", Bytes("Первая программа округа", 1));
        await _owner.SendsFile("второй.txt", Bytes("Вторая программа округа", 2));
        await _owner.Writes("новый");
        Assert.StartsWith("Сейчас открыт план", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Forges(_owner.Last.Buttons.Single(b => b.Label == "Назад").Data!.Replace("review-back", "launch", StringComparison.Ordinal));
        Assert.Equal(0, await _town.Look(db => db.Programmes.CountAsync()));
    }

    [Fact]
    public async Task A_plan_pasted_into_a_review_does_not_end_it()
    {
        await _owner.SendsFile("первый.txt", Bytes("Первая программа округа", 1));
        await _owner.Writes("№\tМероприятие\n1\tСовещание без срока");
        await _owner.Presses("Отмена");
        Assert.Contains("Первая программа округа", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Writes("Школа\tПредмет\n1\tматематика");
        await _owner.Presses("Готово");
        Assert.StartsWith("В документе нет таблицы плана", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Writes("дальше");
        Assert.Contains("Первая программа округа", _owner.Last.Text, StringComparison.Ordinal); // still the same review
        await _owner.Writes("№\tМероприятие\tСрок\n1\tСовещание\tМарт 2022 года");
        await _owner.Presses("Готово");
        Assert.StartsWith("Сейчас открыт план «Первая программа округа»", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("готово")]
    [InlineData("Готово!")]
    [InlineData("ujnjdj")]
    public async Task The_word_says_the_same_as_the_button(string word)
    {
        await _owner.Writes("№\tМероприятие\tСрок\n1\tСовещание\tМарт 2022 года");
        await _owner.Writes(word);
        Assert.Contains("на какие годы", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_without_a_plan_are_refused_and_forgotten()
    {
        await _owner.Writes("Школа\tПредмет\n1\tматематика");
        await _owner.Presses("Готово");
        Assert.StartsWith("В документе нет таблицы плана", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _town.Look(db => db.Dialogs.CountAsync()));
    }

    [Theory]
    [InlineData("Отмена")]
    [InlineData("Меню")]
    public async Task Gathering_is_left_by_a_button(string way)
    {
        await _owner.Writes("№\tМероприятие\tСрок\n1\tСовещание\tМарт 2022 года");
        if (way == "Меню") await _owner.Forges("v1:menu");
        else await _owner.Presses(way);
        Assert.Equal(0, await _town.Look(db => db.Dialogs.CountAsync()));
        Assert.DoesNotContain(_town.LogLines, line => line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_a_file_is_read_the_person_sees_that_something_happens()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Twin);
        var calls = _town.Messenger.Transcript.Select(call => call.Method).ToList();
        Assert.InRange(calls.IndexOf("sendChatAction"), 0, calls.LastIndexOf("sendMessage"));
    }

    [Fact]
    public async Task A_mark_of_work_that_hangs_keeps_nobody_waiting_for_the_answer()
    {
        var answered = new TaskCompletionSource();
        var gaveUp = false;
        _town.Messenger.OnCall = async (moment, ct) =>
        {
            if (moment is { Method: "sendMessage", Point: SandboxPoint.AfterEffect }) answered.TrySetResult();
            if (moment is { Method: "sendChatAction", Point: SandboxPoint.BeforeEffect })
            {
                await answered.Task.WaitAsync(ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                gaveUp |= !answered.Task.IsCompleted;
            }
        };
        await _owner.SendsFile("план.txt", PlanTexts.Twin);
        await answered.Task;
        Assert.Contains("План прочитан", _owner.Last.Text, StringComparison.Ordinal);
        Assert.False(gaveUp);
    }

    private static byte[] Bytes(string title, int rows) =>
        Encoding.UTF8.GetBytes(PlanTexts.Titled(title, "2022 год", Enumerable.Range(1, rows).Select(i => ($"Совещание {i}", "Март 2022 года", "Светлова Е.А."))));

    /// <summary>As a voice or a sticker comes: a message without a text and without a file.</summary>
    private Task Wordless() => _town.Services.GetRequiredService<Inbox>().Take(new Incoming.Other(9_000_000 + _owner.Inbox.Count, new(Messenger.Telegram, _owner.Id), "Ольга"), CancellationToken.None)
        .ContinueWith(_ => _town.Settle(), TaskScheduler.Default).Unwrap();

    private async Task Sends(Action act)
    {
        act();
        await _town.Settle();
    }
}
