namespace Shnor.Bot.Tests.House;

public sealed class BanSpecs
{
    private const string Off = "#pragma warning disable "; // in pieces, so that this file does not lift the ban itself

    [Fact]
    public void A_ban_is_lifted_only_with_a_reason_beside_it() =>
        Assert.Empty(
            from file in Repository.Files("*.cs")
            where !file.StartsWith("tests/Shnor.Bot.Tests/House/", StringComparison.Ordinal)
            from line in Bans.LiftedWithoutReason(Repository.Read(file))
            select $"{file}: {line}");

    [Theory]
    [InlineData("System.DateTime.Now")]
    [InlineData("System.DateTime.UtcNow")]
    [InlineData("System.DateTime.Today")]
    [InlineData("System.DateTimeOffset.Now")]
    [InlineData("System.DateTimeOffset.UtcNow")]
    [InlineData("System.Threading.Thread.Sleep(System.Int32)")]
    public void The_machines_clock_stays_banned(string member) =>
        Assert.Matches($@"(?m)^[PM]:{System.Text.RegularExpressions.Regex.Escape(member)};\S", Repository.Read("BannedSymbols.txt"));

    [Theory]
    [InlineData(Off + "RS0030", true)]
    [InlineData("    " + Off + "CA1000, RS0030", true)]
    [InlineData(Off + "RS0030 // the one place where TownClock asks the machine", false)]
    [InlineData(Off + "CA1000", false)]
    public void A_ban_lifted_in_silence_is_seen(string line, bool seen) =>
        Assert.Equal(seen, Bans.LiftedWithoutReason($"using System;\n{line}\nvar x = 1;\n").Any());
}
