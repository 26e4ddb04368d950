using System.Text.RegularExpressions;

namespace Shnor.Bot.Tests.House;

/// <summary>What BannedSymbols.txt bans may be used where a reason stands beside the pragma, and nowhere else.</summary>
internal static partial class Bans
{
    /// <summary>Lines that switch the ban off (RS0030) without saying why on the same line.</summary>
    public static IEnumerable<string> LiftedWithoutReason(string source) =>
        Lifted().Matches(source).Select(match => match.Value.Trim());

    [GeneratedRegex(@"^[^\n]*(#pragma warning disable[^\n]*RS0030(?![^\n]*//[^\n]*\w)|SuppressMessage\([^\n]*RS0030(?![^\n]*Justification))[^\n]*", RegexOptions.Multiline)]
    private static partial Regex Lifted();
}
