using System.Text.RegularExpressions;

namespace Shnor.Domain.People;

/// <summary>Telephones and addresses beside a name are how to reach it and no part of it.</summary>
internal static partial class CellContacts
{
    public static string TakeOff(string cell) => EmptyBrackets().Replace(Contact().Replace(cell, " "), " ");

    [GeneratedRegex(
        @"(?:(?<!\p{L})(?:тел(?:ефоны?)?|моб|сот|раб|факс|т|e-?mail|эл\.?\s?(?:почта|адрес)|почта)\s?\.?\s?:?\s*)?"
        + @"(?:https?://\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|(?<![\w.])@[A-Za-z]\w{3,}"
        + @"|(?<![\d№])(?:\+\s?7|8)[\s(-]*\d{3,5}[\s)-]*\d{1,3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)|(?<![\d№-])\d{1,3}-\d{2}-\d{2}(?![\d-]))"
        + @"(?:\s*\(?доб\.?\s*\d+\)?)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    [GeneratedRegex(@"\([\s,;]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyBrackets();
}
