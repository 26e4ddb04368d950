using Microsoft.Data.Sqlite;
using Shnor.Bot.Cli;

namespace Shnor.Bot.Tests.Cli;

public sealed class TroubleSpecs
{
    [Theory]
    [InlineData(3, "права")]
    [InlineData(5, "занята")]
    [InlineData(6, "занята")]
    [InlineData(7, "памяти")]
    [InlineData(8, "только для чтения")]
    [InlineData(10, "Диск с базой отвечает ошибкой")]
    [InlineData(11, "повреждён")]
    [InlineData(13, "кончилось место")]
    [InlineData(14, "не открывается")]
    [InlineData(26, "повреждён")]
    public void What_SQLite_refuses_is_one_sentence_that_says_what_to_do(int code, string about)
    {
        var sentence = Trouble.Sentence(new SqliteException("database trouble", code))!;

        Assert.Contains(about, sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("database trouble", sentence, StringComparison.Ordinal);
        Assert.Equal(sentence, Trouble.Sentence(new InvalidOperationException("while saving", new SqliteException("database trouble", code))));
    }

    [Theory]
    [InlineData(28, "кончилось место")] // ENOSPC
    [InlineData(30, "только для чтения")] // EROFS
    public void What_the_disk_refuses_too(int errno, string about) =>
        Assert.Contains(about, Trouble.Sentence(new IOException("disk trouble", errno))!, StringComparison.Ordinal);

    [Fact]
    public void A_surprise_is_not_dressed_up() => Assert.Null(Trouble.Sentence(new InvalidOperationException("a bug")));
}
