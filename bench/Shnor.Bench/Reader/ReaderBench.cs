using System.Text.Json;
using Shnor.Documents.Plans;
using Shnor.Domain.Roadmap;

namespace Shnor.Bench.Reader;

/// <summary>A plan of five hundred rows from a Word file to its rows, and deadline phrases on one core.</summary>
internal static class ReaderBench
{
    private const int Rows = 500;
    private const int Phrases = 10_000;

    private static readonly string[] Deadlines =
    [
        "Февраль 2024 года", "до 15 марта", "1 раз в месяц", "В течение года", "Март – апрель 2024 года", "По запросу", "Май, сентябрь, ноябрь 2024", "еженедельно, четверг 12:00", "4 квартал 2024 г.", "12.03.2024",
    ];

    public static string Run(bool isQuick)
    {
        var plan = WordPlan.Of("План мероприятий поддержки школ на 2024 год", Plan());
        var phrases = Enumerable.Range(0, Phrases).Select(i => Deadlines[i % Deadlines.Length]).ToArray();
        var context = new DeadlineContext(PlanYears.Calendar(2024));

        var runs = isQuick ? 5 : 15;
        var reading = Median(runs, () => Check(PlanReader.Read(plan, "план.docx")));
        var parsing = Median(runs, () => Array.ForEach(phrases, phrase => DeadlinePhrase.Parse(phrase, context)));
        return JsonSerializer.Serialize(new { rows_per_second = Math.Round(Rows / reading), phrases_per_second = Math.Round(Phrases / parsing) });
    }

    private static double Median(int runs, Action work)
    {
        work(); // the first one compiles
        return Enumerable.Range(0, runs).Select(_ =>
        {
            var started = TimeProvider.System.GetTimestamp();
            work();
            return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        }).Median();
    }

    private static void Check(PlanReading reading)
    {
        if (reading is not PlanReading.Plan { Draft.Rows.Count: Rows }) throw new BenchFailedException("The plan was not read whole.");
    }

    private static IEnumerable<string[]> Plan()
    {
        yield return ["№ п/п", "Мероприятие", "Сроки", "Ответственные", "Ожидаемый результат"];
        for (var i = 0; i < Rows; i++)
        {
            if (i % 50 == 0) yield return ["", $"Раздел {(i / 50) + 1}. Методическая поддержка школ", "", "", ""];
            yield return
            [
                $"{i + 1}.", $"Организация и проведение обучающих семинаров для педагогических команд школ округа, занятие {i + 1}", Deadlines[i % Deadlines.Length],
                "Светлова Е.А., Журавина В.М., руководители РМО", "Справка по итогам занятия",
            ];
        }
    }
}
