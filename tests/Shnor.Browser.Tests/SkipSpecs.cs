using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests;

public sealed class SkipSpecs
{
    [Fact]
    public void Where_a_program_is_missing_the_skip_names_it()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("Not installed here: chromium, chromedriver.", Chromium.Missing(folder.Path));

        File.WriteAllText(Path.Combine(folder.Path, "chromium"), "");
        Assert.Equal("Not installed here: chromedriver.", Chromium.Missing(folder.Path));

        File.WriteAllText(Path.Combine(folder.Path, "chromedriver"), "");
        Assert.Null(Chromium.Missing(folder.Path));
    }
}
