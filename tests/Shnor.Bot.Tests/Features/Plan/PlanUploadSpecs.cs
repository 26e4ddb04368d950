using System.Text;
using Microsoft.EntityFrameworkCore;
using Shnor.Documents;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Plan;

/// <summary>How a document comes in: as a file, as pasted text, or as something that is no plan at all.</summary>
public sealed class PlanUploadSpecs : IAsyncLifetime
{
    private static readonly DateTime Now = new(2022, 2, 9, 10, 0, 0);

    private TestTown _town = null!;
    private Phone _owner = null!;

    public async Task InitializeAsync()
    {
        _town = await TestTown.Found(Now);
        _owner = await Programmes.Owner(_town);
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_file_is_read_and_shown_before_anything_is_created()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Twin);

        Assert.Contains("13 мероприятий", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("План на 2021–2022 годы", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Люди (4): Пчёлкина О.В., Журавина В.М., Светлова Е.А., Ромашова С.А.", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Рабочая группа", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _town.Look(db => db.Programmes.CountAsync()));
    }

    [Fact]
    public async Task The_whole_plan_takes_at_most_twelve_taps_and_no_typing()
    {
        var taps = await Programmes.LaunchFile(_owner, "план.txt", Encoding.UTF8.GetBytes(PlanTexts.Twin));
        Assert.InRange(taps, 1, 12);
        Assert.Equal(13, await _town.Look(db => db.Activities.CountAsync()));
    }

    [Fact]
    public async Task An_old_Windows_file_is_read_as_well()
    {
        await _owner.SendsFile("ПЛАН.TXT", CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(PlanTexts.Twin.Replace("–", "-", StringComparison.Ordinal)));
        Assert.Contains("Ключевском муниципальном округе", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("13 мероприятий", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_document_pasted_in_several_messages_is_gathered_until_ready()
    {
        await _owner.Writes(PlanTexts.Twin);
        Assert.True(_town.Messenger.Messages(_owner.Id).Count(m => !m.FromBot) >= 3);
        Assert.Contains("части плана", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Готово");

        Assert.Contains("13 мероприятий", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("План на 2021–2022 годы", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Ключевском муниципальном округе", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_alone_may_be_pasted_though_the_messenger_eats_its_empty_corner()
    {
        await _owner.Writes("\tСодержание деятельности\tСроки\tОтветственные\n1\tСовещание директоров\tМарт 2022 года\tСветлова Е.А.");
        await _owner.Presses("Готово");
        await _owner.Presses("2022");

        Assert.Contains("1 мероприятие", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Светлова Е.А.", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_above_the_rows_holds_for_them_in_the_review_too()
    {
        await _owner.Writes("План на 2024 год\n\n№\tМероприятие\tСрок\tОтветственный\nОктябрь\t\t\t\n1\tСовещание\tвторая неделя\tСветлова Е.А.\n2\tСеминар\tтретья неделя\tСветлова Е.А.");
        await _owner.Presses("Готово");
        await _owner.Presses("Показать строки");

        Assert.Contains("«вторая неделя» → 8–14 октября 2024", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_under_an_earlier_part_takes_all_parts()
    {
        await _owner.Writes("№\tМероприятие\tСрок\tОтветственный\n1\tСовещание\tМарт 2022 года\tСветлова Е.А.");
        var first = _owner.Last;
        await _owner.Writes("2\tСеминар\tАпрель 2022 года\tСветлова Е.А.");
        await _owner.PressesOn(first, "Готово");
        await _owner.Presses("2022");
        Assert.Contains(_owner.Inbox, m => m.Text.Contains("2 мероприятия", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_in_the_middle_of_a_paste_loses_no_plan_that_was_open()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Of("2022 год", ("Совещание", "Март 2022 года", "Светлова Е.А.")));
        await _owner.Writes("№\tМероприятие\tСрок\tОтветственный\n1\tСеминар\tАпрель 2022 года\tСветлова Е.А.");
        Assert.Contains("Похоже на план", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.SendsFile("другой.txt", PlanTexts.Titled("Другая программа", "2022 год", ("Вебинар", "Май 2022 года", "Пчёлкина О.В.")));

        Assert.Contains($"Сейчас открыт план «{PlanTexts.Title}»", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Другая программа", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_is_taken_as_it_is()
    {
        await _owner.SendsFile("план.xlsx", await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "tests", "Shnor.Documents.Tests", "Fixtures", "sheets", "plan.xlsx")));

        Assert.Contains(_owner.Inbox, m => m.Text.Contains("5 мероприятий", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("план.docx", "PK\u0003\u0004", "Файл повреждён или скачан не целиком: откройте его в Word")]
    [InlineData("план.doc", "<html>План</html>", "Это веб-страница")]
    [InlineData("скан.docx", "GIF89a", "С картинки план не прочитать")]
    [InlineData("план.docx", "Rar!\u001A\u0007", "Это архив")]
    public async Task Another_format_is_refused_with_what_to_do(string name, string content, string sentence)
    {
        await _owner.SendsFile(name, Encoding.UTF8.GetBytes(content));
        Assert.StartsWith(sentence, _owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Как загрузить план", "Меню"], _owner.Buttons);
        await _owner.Presses("Как загрузить план");
        Assert.Contains("Пришлите сюда файл, в котором есть таблица плана", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Файл пустой")]
    [InlineData("Уважаемые коллеги! Направляем программу.", "В тексте нет таблицы")]
    [InlineData("Школа\tПредмет\nОзёрная\tматематика", "В документе нет таблицы плана")]
    [InlineData("Мероприятие\tСрок\n", "В таблице плана есть заголовки")]
    public async Task A_document_without_a_plan_is_refused_and_changes_nothing(string text, string sentence)
    {
        await _owner.SendsFile("письмо.txt", text);
        Assert.StartsWith(sentence, _owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _town.Look(db => db.Dialogs.CountAsync()));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_fetched()
    {
        await _owner.SendsFile("план.txt", new byte[PlanFiles.MaxBytes + 1]);
        Assert.StartsWith("Файл больше 20 МБ", _owner.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_town.Messenger.Transcript, call => call.Method.Equals("getFile", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_second_file_takes_the_place_of_the_first_and_a_bad_one_does_not()
    {
        await _owner.SendsFile("первый.txt", PlanTexts.Titled("Программа первого округа", "2022 год", [("Совещание", "Март 2022 года", "Светлова Е.А.")]));
        var first = _owner.Last;
        await _owner.SendsFile("картинка.png", "нет"u8.ToArray());
        await _owner.PressesOn(first, "Показать строки");
        Assert.Contains("Строки плана 1–1 из 1", _owner.Inbox[^2].Text, StringComparison.Ordinal);

        await _owner.SendsFile("второй.txt", PlanTexts.Titled("Программа второго округа", "2022 год", [("Семинар", "Март 2022 года", "Светлова Е.А.")]));
        await _owner.PressesOn(_owner.Inbox.Single(m => m.Id == first.Id), "К вопросам");
        Assert.Equal("Кнопка устарела. Вот вопрос, который ждёт ответа.", _owner.Toast);
        Assert.Contains("второго округа", _owner.Inbox.Single(m => m.Id == first.Id).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_coordinates_nothing_cannot_upload()
    {
        await Programmes.LaunchFile(_owner, "план.txt", Encoding.UTF8.GetBytes(PlanTexts.Twin));
        var svetlova = await Programmes.Join(_town, _owner, "Светлова Е.А.", "Елена");
        await svetlova.SendsFile("мой план.txt", PlanTexts.Of("2022 год", ("Совещание", "Март 2022 года", "Светлова Е.А.")));
        Assert.Contains("закрыто", svetlova.Last.Text, StringComparison.Ordinal);

        var stranger = _town.Phone("Иван");
        await stranger.Starts();
        await stranger.SendsFile("план.txt", PlanTexts.Twin);
        Assert.Contains("введите код", stranger.Last.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _town.Look(db => db.Programmes.CountAsync()));
    }
}
