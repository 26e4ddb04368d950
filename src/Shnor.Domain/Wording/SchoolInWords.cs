using Shnor.Domain.People;

namespace Shnor.Domain.Wording;

/// <summary>What kind of school it is and how heavy its risks are, as people call it.</summary>
public static class SchoolInWords
{
    public static string Of(SchoolType type) => type switch
    {
        SchoolType.LowResults => "ШНОР",
        SchoolType.HardConditions => "ШНСУ",
        SchoolType.Curator => "школа-куратор",
        SchoolType.Resource => "ресурсная школа",
        _ => "тип не указан",
    };

    /// <summary>«риск высокий» would be wrong here: it is the weight (значимость) of a factor.</summary>
    public static string Of(RiskWeight weight) => weight switch
    {
        RiskWeight.High => "высокая",
        RiskWeight.Medium => "средняя",
        _ => "низкая",
    };
}
