using System.Text.RegularExpressions;

namespace Shnor.Domain.People;

/// <summary>Posts and short names of organisations that stand beside a person in a cell and must not be taken for a surname.</summary>
internal static partial class Posts
{
    /// <summary>«методист», «зам. директора»: one person's post. The plural («методисты») is a group and no post.</summary>
    public static bool Begins(string text) => Post().IsMatch(text.TrimStart());

    public static bool IsNotSurname(string word) => Post().IsMatch(word) || Organisation().IsMatch(word);

    [GeneratedRegex(
        @"^(?:методист|директор|заведующ(?:ий|ая)|зав|заместитель|зам|завуч|специалист|начальник|учитель|педагог|руководитель|психолог|председатель"
        + @"|консультант|главный|ведущий|старший|координатор|куратор|тьютор|секретарь|инспектор|логопед|дефектолог|библиотекарь)(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Post();

    [GeneratedRegex("^(?:[А-ЯЁ]{1,3}|МБОУ|МКОУ|МАОУ|ГБОУ|МБДОУ|МБУ|ШНОР|ШНСУ|Комитет|Школа|Приложение)$", RegexOptions.CultureInvariant)]
    private static partial Regex Organisation();
}
