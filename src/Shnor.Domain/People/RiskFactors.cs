namespace Shnor.Domain.People;

/// <summary>The risk factors of a school's profile. Editions name ten or twelve of them: all twelve are here.</summary>
public static class RiskFactors
{
    /// <summary>A number never changes its meaning: schools keep it, not the words.</summary>
    public static IReadOnlyList<RiskFactor> All { get; } =
    [
        new(1, "Низкий уровень оснащения школы"),
        new(2, "Дефицит педагогических кадров"),
        new(3, "Недостаточная предметная и методическая компетентность педагогов"),
        new(4, "Низкая адаптивность учебного процесса"),
        new(5, "Несформированность внутришкольной системы повышения квалификации"),
        new(6, "Высокая доля обучающихся с ОВЗ"),
        new(7, "Низкое качество преодоления языковых и культурных барьеров"),
        new(8, "Низкая учебная мотивация"),
        new(9, "Пониженный уровень школьного благополучия"),
        new(10, "Низкий уровень дисциплины"),
        new(11, "Высокая доля обучающихся с рисками учебной неуспешности"),
        new(12, "Низкий уровень вовлечённости родителей"),
    ];

    /// <returns>Null for a number that no factor has.</returns>
    public static RiskFactor? Find(int number) => All.FirstOrDefault(factor => factor.Number == number);
}

/// <param name="Name">As the profile of a school writes it.</param>
public sealed record RiskFactor(int Number, string Name);
