using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Tests.Features.Plan;
using Shnor.Domain.People;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Overview;

/// <summary>«Показать иначе» and «Найти».</summary>
public sealed class ViewSpecs : IAsyncLifetime
{
    private static readonly DateTime Launch = new(2022, 2, 9, 10, 0, 0);

    private TestTown _town = null!;
    private Phone _owner = null!;

    public async Task InitializeAsync()
    {
        _town = await TestTown.Found(Launch);
        (string, string, string)[] letters = [.. Enumerable.Range(1, 12).Select(i => ($"Подготовка справки {i}", "Март 2022 года", "Светлова Е.А."))];
        _owner = await Reviewing.Launched(_town, PlanTexts.Of(
            "2022 год",
            [.. letters, ("Вебинар проекта", "еженедельно, четверг 12:00", "Ромашова С.А."), ("Отчёт школы", "Апрель 2022 года", "Руководители МБОУ «Ключевская ООШ»"), ("Консультации", "По запросу", "Комитет")]));
        await _town.Store.InOneCommit(
            async (db, ct) =>
            {
                foreach (var activity in await db.Activities.ToListAsync(ct)) activity.Section = activity.Ordinal <= 12 ? "I. Документы" : activity.Ordinal == 13 ? "II. Методическая работа" : null;
                var programme = await db.Programmes.Select(p => p.Id).SingleAsync(ct);
                foreach (var name in (string[])["МБОУ «Ключевская ООШ»", "МБОУ «Заречная СОШ»"])
                    if (!await db.Schools.AnyAsync(s => s.NameKey == SchoolName.KeyOf(name), ct)) db.Schools.Add(new School { ProgrammeId = programme, Name = name, NameKey = SchoolName.KeyOf(name) });
            },
            CancellationToken.None);
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_section_is_paged_opened_and_gone_back_to_page_by_page()
    {
        await _owner.Writes("/plan");
        await _owner.Presses("Показать иначе");
        Assert.Equal(["По месяцам", "По разделам", "По ответственным", "По школам", "По состоянию", "Найти", "Меню"], _owner.Buttons);
        await _owner.Presses("По разделам");
        Assert.Equal(["1. I. Документы — 12", "2. II. Методическая работа — 1", "3. Без раздела — 2", "Назад", "Меню"], _owner.Buttons);
        await _owner.Presses("1. I. Документы — 12");
        Assert.Contains("Сроки ещё не подошли. Впереди 12 сроков и встреч.", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Далее ›");
        var second = _owner.Last.Text;
        Assert.Contains("страница 2 из 2", second, StringComparison.Ordinal);
        await _owner.Presses("12. Подготовка справки 12");
        await _owner.Presses("Назад");
        Assert.Equal(second, _owner.Last.Text);
        await _owner.Presses("Назад");
        Assert.Contains("План по разделам", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_series_is_one_line_with_a_count_and_its_dates_begin_with_today()
    {
        await _town.PassTo(new(2022, 6, 1, 10, 0, 0));
        await _owner.Writes("/plan");
        await _owner.Presses("Показать иначе");
        await _owner.Presses("По ответственным");
        Assert.Equal(["1. Ромашова С.А. — 1", "2. Светлова Е.А. — 12", "3. Комитет — 1", "4. Руководители МБОУ «Ключевская ООШ» — 1"], _owner.Buttons.Take(4));
        await _owner.Presses("1. Ромашова С.А. — 1");
        Assert.Contains("Выполнено 0 из 16", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("1 мероприятие:", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Matches("выполнено 0 из \\d+; ближайшее — чт 2 июня, 12:00", _owner.Last.Text);
        await _owner.Presses("1. Вебинар проекта");
        Assert.Contains("чт 2 июня, 12:00", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Страница", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("‹ Назад");
        var earlier = _owner.Last.Text;
        await _owner.Presses(_owner.Buttons.First());
        await _owner.Presses("Назад");
        Assert.Equal(earlier, _owner.Last.Text);
        await _owner.Presses("Назад");
        Assert.Contains("Отвечает\nРомашова С.А.", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schools_have_their_totals_a_head_sees_their_own_only()
    {
        var head = await Programmes.Join(_town, _owner, "Светлова Е.А.", "Елена");
        await Seat("Светлова Е.А.", "МБОУ «Заречная СОШ»", Role.SchoolHead);
        await _owner.Writes("/plan");
        await _owner.Presses("Показать иначе");
        await _owner.Presses("По школам");
        Assert.Equal(["1. МБОУ «Заречная СОШ» — 12", "2. МБОУ «Ключевская ООШ» — 1"], _owner.Buttons.Take(2));
        await _owner.Presses("2. МБОУ «Ключевская ООШ» — 1");
        Assert.Contains("Отчёт школы", _owner.Last.Text, StringComparison.Ordinal);
        var foreign = await _town.Look(db => db.Schools.Where(s => s.NameKey == SchoolName.KeyOf("МБОУ «Ключевская ООШ»")).Select(s => s.Id.Value).SingleAsync());

        await head.Writes("/plan");
        await head.Presses("Показать иначе");
        await head.Presses("Моя школа");
        Assert.Equal(["1. МБОУ «Заречная СОШ» — 12", "Назад", "Меню"], head.Buttons);
        await head.Presses("1. МБОУ «Заречная СОШ» — 12");
        Assert.Contains("Впереди 12 сроков и встреч", head.Last.Text, StringComparison.Ordinal);
        await head.Forges($"v1:rows-school:{foreign}.0");
        Assert.StartsWith("Эта кнопка не для вас", head.Toast, StringComparison.Ordinal);

        var romashova = await Programmes.Join(_town, _owner, "Ромашова С.А.", "Софья");
        await romashova.Writes("/plan");
        await romashova.Presses("Показать иначе");
        Assert.DoesNotContain("По школам", romashova.Buttons);
    }

    [Fact]
    public async Task States_count_and_open()
    {
        await _town.PassTo(new(2022, 4, 4, 10, 0, 0)); // all twelve were due on 31 March
        await _owner.Writes("/plan");
        await _owner.Presses("Показать иначе");
        await _owner.Presses("По состоянию");
        Assert.Contains("Просрочено и без отметки — 20", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses(_owner.Buttons.Single(label => label.StartsWith("3. Просрочено", StringComparison.Ordinal)));
        await _owner.Presses("1. Подготовка справки 1");
        await _owner.Presses("Выполнено");
        await _owner.Writes("/plan");
        await _owner.Presses("Показать иначе");
        await _owner.Presses("По состоянию");
        Assert.Contains("Готово — 1\n2. Ждёт приёмки — 1", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_finds_by_beginnings_of_words_pages_and_says_what_to_try()
    {
        await _owner.Writes("/plan справки светловой");
        Assert.StartsWith("Нашлось в плане, страница 1 из 2", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Далее ›");
        var second = _owner.Last.Text;
        await _owner.Presses("9. Подготовка справки 9");
        await _town.Restart();
        await _owner.Presses("Назад");
        Assert.Equal(second, _owner.Last.Text);

        await _owner.Presses("Найти другое");
        Assert.StartsWith("Что найти в плане?", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Writes("астрономия <b>");
        Assert.StartsWith("Ничего не нашлось\n«астрономия <b>»", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Writes("ОТЧЕТ ключевская"); // the question is still open
        Assert.Contains("1. ", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Отчёт школы", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Writes("справка"); // and is closed now
        Assert.StartsWith("Я понимаю кнопки и команды", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Writes("/plan !!!");
        Assert.StartsWith("Не вижу слов.", _owner.Last.Text, StringComparison.Ordinal);
    }

    private Task Seat(string person, string school, Role role) => _town.Store.InOneCommit(
        async (db, ct) =>
        {
            var member = await db.Memberships.SingleAsync(m => m.Person!.Name == person, ct);
            (member.Role, member.SchoolId) = (role, await db.Schools.Where(s => s.NameKey == SchoolName.KeyOf(school)).Select(s => s.Id).SingleAsync(ct));
        },
        CancellationToken.None);
}
