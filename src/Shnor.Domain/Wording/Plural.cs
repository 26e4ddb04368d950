using System.Globalization;

namespace Shnor.Domain.Wording;

/// <summary>Russian counts: 1 задача, 2 задачи, 5 задач, 11 задач, 21 задача.</summary>
public static class Plural
{
    /// <summary>The number and the word in the form the number asks for: <c>Of(2, "задача", "задачи", "задач")</c> is «2 задачи».</summary>
    public static string Of(long n, string one, string few, string many) =>
        n.ToString(CultureInfo.InvariantCulture) + " " + Form(n, one, few, many);

    /// <summary>The word alone.</summary>
    public static string Form(long n, string one, string few, string many)
    {
        var (tens, units) = (Math.Abs(n % 100), Math.Abs(n % 10));
        if (tens is >= 11 and <= 14) return many;
        return units switch { 1 => one, >= 2 and <= 4 => few, _ => many };
    }
}
