using Shnor.Domain.Roadmap;
using Shnor.Domain.Roadmap.Versions;

namespace Shnor.Domain.Tests.Roadmap.Versions;

public sealed class RowMatchingSpecs
{
    private static readonly string[] Titles =
    [
        "Создание рабочей группы по разработке целевой модели сопровождения", "Заседание рабочей группы: утверждение целевой модели", "Разработка муниципальной дорожной карты",
        "Разработка школьных дорожных карт на основе муниципальной", "Участие в вебинарах проекта «500+»", "Проведение обучающих семинаров для педагогических команд",
        "Организация обучения педагогов по программам курсовой подготовки", "Самооценка профессиональных затруднений педагогов", "Индивидуальные консультации по актуальным проблемам",
        "Заседание рабочей группы: обсуждение методических рекомендаций", "Заседание рабочей группы: обсуждение методического пособия", "Анализ и оценка комплекса мер",
        "Методический десант в школы", "Ведение страницы на сайте комитета",
    ];

    private static readonly string[] Deadlines = ["Февраль", "Март", "в течение года", "1 раз в месяц", "до 15 июня"];

    [Fact]
    public void A_row_reworded_is_the_same_row()
    {
        var old = Plan();
        var fresh = Plan();
        fresh[2] = fresh[2] with { Title = "Разработать дорожную карту муниципалитета" };
        fresh[7] = fresh[7] with { Title = "Проведение самооценки профессиональных затруднений учителей", Deadline = "Сентябрь" };

        var matches = RowMatching.Match(old, fresh);

        Assert.All(matches, match => Assert.Equal(match.Old, match.New));
        Assert.Equal(old.Length, matches.Count);
        Assert.DoesNotContain(matches, match => match.IsDoubtful);
    }

    [Fact]
    public void Swapped_numbers_do_not_swap_the_rows()
    {
        var fresh = Plan();
        (fresh[4], fresh[5]) = (fresh[5] with { No = "5" }, fresh[4] with { No = "6" });

        var matches = RowMatching.Match(Plan(), fresh);

        Assert.Equal(5, matches.Single(match => match.Old == 4).New);
        Assert.Equal(4, matches.Single(match => match.Old == 5).New);
    }

    [Fact]
    public void Rows_alike_in_everything_are_matched_in_order()
    {
        VersionRow[] old = [Row("1", "Совещание"), Row("1", "Совещание"), Row("1", "Семинар"), Row("1", "Совещание")];
        VersionRow[] fresh = [Row("1", "Совещание"), Row("1", "Вебинар"), Row("1", "Совещание"), Row("1", "Семинар"), Row("1", "Совещание")];

        Assert.Equal([(0, 0), (1, 2), (2, 3), (3, 4)], RowMatching.Match(old, fresh).Select(match => (match.Old, match.New)));
    }

    [Fact]
    public void The_same_title_in_two_sections_keeps_its_section()
    {
        VersionRow[] old = [Row("1", "Проведение совещания", "I. Начало"), Row("1", "Проведение совещания", "II. Конец")];
        VersionRow[] fresh = [Row("1", "Проведение совещания", "II. Конец"), Row("1", "Проведение совещания", "I. Начало")];

        Assert.Equal([(0, 1), (1, 0)], RowMatching.Match(old, fresh).Select(match => (match.Old, match.New)));
    }

    [Fact]
    public void A_row_with_other_words_and_everything_else_the_same_is_asked_about()
    {
        VersionRow[] old = [Row("1", "Круглый стол с родителями", "I. Начало", "Март", "светлова е.а."), Row("2", "Вебинар")];
        VersionRow[] fresh = [Row("1", "Беседа о школе", "I. Начало", "Март", "светлова е.а."), Row("2", "Вебинар")];

        Assert.True(RowMatching.Match(old, fresh).Single(match => match.Old == 0).IsDoubtful);
    }

    [Fact]
    public void Rows_with_nothing_in_common_are_gone_and_new()
    {
        var matches = RowMatching.Match([Row("1", "Круглый стол с родителями", deadline: "Март")], [Row("2", "Ведение страницы на сайте", deadline: "Июнь")]);

        Assert.Empty(matches);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Shuffled_inserted_removed_and_retyped_rows_find_each_other(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 60; run++)
        {
            var old = Plan();
            var order = Enumerable.Range(0, old.Length).OrderBy(_ => random.Next()).Take(random.Next(old.Length / 2, old.Length + 1)).ToList();
            var fresh = order.Select(i => (Old: i, Row: Retyped(old[i], random))).ToList();
            fresh.Insert(random.Next(fresh.Count + 1), (-1, Row("1", "Круглый стол с родителями выпускников", deadline: "когда решим")));

            var matches = RowMatching.Match(old, [.. fresh.Select(pair => pair.Row)]);

            Assert.Equal(fresh.Select((pair, i) => (pair.Old, i)).Where(pair => pair.Old >= 0).Order(), matches.Select(match => (match.Old, match.New)));
            Assert.Equal(matches.Select(match => match.New).Distinct().Count(), matches.Count);
        }
    }

    [Fact]
    public void Thousands_of_equal_rows_are_matched_before_anybody_grows_tired()
    {
        var old = Enumerable.Range(0, 1200).Select(_ => Row("1", "Совещание с директорами")).ToArray();
        var fresh = old.Take(1100).ToArray();

        Assert.Equal(1100, RowMatching.Match(old, fresh).Count);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(4000)]
    public void The_longest_plan_with_every_row_changed_is_matched_whole(int words)
    {
        var random = new Random(5);
        var old = Enumerable.Range(0, 2000)
            .Select(i => Row($"{i + 1}", $"Проведение {string.Join(' ', Enumerable.Range(0, 9).Select(_ => Word(random.Next(words))))}", $"Раздел {i / 100}", Deadlines[i % 5], $"имя {i % 40}")).ToArray();
        var fresh = old.Select((row, i) => row with { Title = $"{row.Title} {Word(random.Next(words))}", Section = "Другой раздел", Deadline = Deadlines[(i + 1) % 5] }).Reverse().ToArray();

        var matches = RowMatching.Match(old, fresh);

        Assert.Equal(2000, matches.Count);

        static string Word(int number) => new([.. Enumerable.Range(0, 6).Select(at => (char)('а' + ((number * 7919 / (int)Math.Pow(31, at % 4)) % 31)))]);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void No_other_pairing_is_worth_more(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 200; run++)
        {
            var (rows, columns) = (random.Next(1, 6), random.Next(1, 6));
            var worth = new double[rows, columns];
            for (var i = 0; i < rows; i++)
            {
                for (var j = 0; j < columns; j++) worth[i, j] = random.Next(3) == 0 ? 0 : random.NextDouble();
            }

            var places = Assignment.Best(worth);

            Assert.Equal(Greatest(worth, 0, []), places.Select((place, i) => place < 0 ? 0 : worth[i, place]).Sum(), 9);
            Assert.Equal(places.Count(place => place >= 0), places.Where(place => place >= 0).Distinct().Count());
        }
    }

    private static double Greatest(double[,] worth, int row, HashSet<int> taken)
    {
        if (row == worth.GetLength(0)) return 0;
        var best = Greatest(worth, row + 1, taken);
        for (var column = 0; column < worth.GetLength(1); column++)
        {
            if (taken.Contains(column)) continue;
            best = Math.Max(best, worth[row, column] + Greatest(worth, row + 1, [.. taken, column]));
        }

        return best;
    }

    private static VersionRow Retyped(VersionRow row, Random random) => random.Next(4) switch
    {
        0 => row with { Title = row.Title.ToUpperInvariant() + "." },
        1 => row with { Title = "Организация: " + row.Title, Deadline = "Октябрь" },
        2 => row with { No = $"{random.Next(1, 20)}", Deadline = "2 квартал" },
        _ => row with { No = null, Responsible = ["другой"] },
    };

    private static VersionRow[] Plan() => [.. Titles.Select((title, i) => Row($"{i + 1}", title, i < 7 ? "I. Начало" : "II. Конец", Deadlines[i % 5], i % 2 == 0 ? "светлова е.а." : "комитет"))];

    private static VersionRow Row(string no, string title, string? section = null, string deadline = "Март", params string[] responsible) =>
        new(no, section, title, deadline, responsible, Expected: null, ActivityKind.Other);
}
