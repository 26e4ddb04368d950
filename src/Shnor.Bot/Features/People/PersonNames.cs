using Shnor.Domain.People;

namespace Shnor.Bot.Features.People;

internal static class PersonNames
{
    private const int MaxProfileName = 64; // first and last name of a Telegram profile have up to 64 letters each

    /// <summary>A profile name may be empty, one emoji or a page of letters.</summary>
    public static string OfProfile(string profileName)
    {
        var clean = string.Concat(profileName.Where(c => !char.IsControl(c))).Trim();
        return clean.Length == 0 ? "Без имени" : Shnor.Domain.Wording.PoliteCut.To(clean, MaxProfileName);
    }

    public static string KeyOf(string name) => PersonName.TryParse(name)?.Key ?? name.ToLowerInvariant().Replace('ё', 'е');

    /// <summary>«подключилась» or «подключился» where the surname tells, otherwise a word that fits everybody.</summary>
    public static string HasJoined(string name) => PersonName.TryParse(name)?.Surname is not { } surname
        ? "теперь на связи"
        : surname[^1] is 'а' or 'я' ? "подключилась" : surname[^1] is 'в' or 'н' or 'й' ? "подключился" : "теперь на связи";
}
