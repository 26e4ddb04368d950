using Shnor.Domain.People;
using Shnor.Storage.Privacy;

namespace Shnor.Bot.Features;

/// <summary>Names of people who asked to have their data removed: whatever names them anew is refused kindly, and nobody is made of it.</summary>
public sealed class ForgottenNames(ForgottenLedger ledger)
{
    /// <summary>What stands where such a name stood.</summary>
    public const string InPlaceOfName = ForgetPerson.InPlaceOfName;

    /// <summary>Reads no table: recognised by a keyed hash beside the store.</summary>
    public bool Knows(PersonName name) => ledger.Knows(name);

    /// <summary>Not a person and not a committee: somebody was here and asked to be removed.</summary>
    public static bool StandsIn(ResponsibleName name) => name.Person is null && name.Text.Contains(InPlaceOfName, StringComparison.OrdinalIgnoreCase);

    /// <summary>What a coordinator is told about a line of a list or a row of a plan.</summary>
    public static string Refusal(int line) => $"Строка {line}: человек просил удалить данные. Назовите другого ответственного.";
}
