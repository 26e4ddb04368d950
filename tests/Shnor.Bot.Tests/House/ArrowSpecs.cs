using Shnor.Domain;

namespace Shnor.Bot.Tests.House;

public sealed class ArrowSpecs
{
    public static TheoryData<string> Projects => new(Repository.Files("*.csproj", "src"));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Arrows_run_one_way(string project) =>
        Assert.Empty(Arrows.Broken(Path.GetFileNameWithoutExtension(project), Repository.Read(project)));

    [Fact]
    public void The_domain_takes_no_package_and_no_framework() =>
        Assert.Empty(Arrows.Packages(Repository.Read("src/Shnor.Domain/Shnor.Domain.csproj")));

    [Fact]
    public void The_domain_is_compiled_against_the_base_library_alone() =>
        Assert.All(
            typeof(ProgrammeId).Assembly.GetReferencedAssemblies(),
            reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void An_arrow_against_the_stream_is_seen() =>
        Assert.Equal(["Shnor.Domain → Shnor.Storage"], Arrows.Broken("Shnor.Domain", Project("../Shnor.Storage/Shnor.Storage.csproj")));

    [Fact]
    public void An_arrow_with_the_stream_is_fine() =>
        Assert.Empty(Arrows.Broken("Shnor.Storage", Project("..\\Shnor.Domain\\Shnor.Domain.csproj")));

    [Fact]
    public void A_project_nobody_placed_is_seen() =>
        Assert.Single(Arrows.Broken("Shnor.Misc", Project()));

    [Fact]
    public void A_package_of_a_project_is_seen() =>
        Assert.Equal(["Quartz"], Arrows.Packages("""<Project><ItemGroup><PackageReference Include="Quartz" /></ItemGroup></Project>"""));

    private static string Project(params string[] references) =>
        $"<Project><ItemGroup>{string.Concat(references.Select(path => $"<ProjectReference Include=\"{path}\" />"))}</ItemGroup></Project>";
}
