namespace Shnor.Bot.Tests.House;

public sealed class PaperSpecs
{
    private const int MostBytesOfPicture = 150 * 1024; // guides are read from phones

    public static TheoryData<string> Pages => new(Repository.Files("*.md"));

    [Fact]
    public void Every_direct_package_has_its_reason_and_no_reason_outlives_its_package() =>
        Assert.Equal(
            Papers.CentralPackages(Repository.Read("Directory.Packages.props")).Order(StringComparer.Ordinal),
            Papers.FirstColumn(Repository.Read("docs/adr/packages.md")).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_setting_of_the_example_is_documented_and_no_other() =>
        Assert.Equal(
            Papers.SettingKeys(Repository.Read("appsettings.example.json")).Order(StringComparer.Ordinal),
            Papers.FirstColumn(Repository.Read("docs/settings.md")).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_of_a_page_leads_somewhere(string page) =>
        Assert.Empty(Papers.DeadLinks(page, Repository.Read(page), Find));

    [Fact]
    public void Every_picture_of_the_guides_is_shown_by_a_page_and_small()
    {
        var pages = string.Join('\n', Repository.Files("*.md").Select(Repository.Read));
        var pictures = Repository.Files("*.png", "docs/screenshots").ToList();

        Assert.NotEmpty(pictures);
        Assert.DoesNotContain(pictures, picture => !pages.Contains(Path.GetFileName(picture) + ")", StringComparison.Ordinal));
        Assert.DoesNotContain(pictures, picture => new FileInfo(Path.Combine(Repository.Root, picture)).Length > MostBytesOfPicture);
    }

    [Theory]
    [InlineData("see [it](gone.md)", "docs/here.md → gone.md")]
    [InlineData("see [it](../README.md)", null)]
    [InlineData("see [it](../README.md#two-commands)", null)]
    [InlineData("see [it](../README.md#three-commands)", "docs/here.md → ../README.md#three-commands")]
    [InlineData("see [it](https://example.org/gone)", null)]
    public void A_dead_link_is_seen_and_a_living_one_is_not(string text, string? expected) =>
        Assert.Equal(
            expected is null ? [] : [expected],
            Papers.DeadLinks("docs/here.md", text, path => path == "README.md" ? "# Bot\n\n## Two commands\n" : null));

    [Fact]
    public void Names_are_read_from_first_columns_only() =>
        Assert.Equal(["Quartz"], Papers.FirstColumn("| package | why |\n|---|---|\n| `Quartz` | wakes `Ticks` |\n`Moq` is a word here\n"));

    [Fact]
    public void Settings_are_read_with_their_whole_key() =>
        Assert.Equal(
            ["Telegram:Token", "Bot:Days"],
            Papers.SettingKeys("""{ "Telegram": { "Token": "" /* the secret */ }, "Bot": { "Days": [1, 2] }, }"""));

    [Fact]
    public void Packages_are_read_from_the_central_list() =>
        Assert.Equal(["Moq"], Papers.CentralPackages("""<Project><ItemGroup><PackageVersion Include="Moq" Version="1" /></ItemGroup></Project>"""));

    private static string? Find(string path)
    {
        var full = Path.Combine(Repository.Root, path);
        return File.Exists(full) ? File.ReadAllText(full) : Directory.Exists(full) ? "" : null;
    }
}
