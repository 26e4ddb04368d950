using System.Text;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Tests.Features.Privacy;
using Shnor.Bot.Tests.Features.Surveys.Answering;
using Shnor.Domain.Surveys;
using Shnor.Storage.Copies;

namespace Shnor.Bot.Tests.Features.Surveys.Anonymous;

/// <summary>The whole service, from the tap to the disk: words typed into an anonymous survey, and where they are found afterwards.</summary>
public sealed class ChatAttackSpecs
{
    private static readonly SurveyForm Form = new([new("О школе", [
        new("Хватает ли времени?", AnswerKind.Scale) { Options = [new("Нет", 0), new("Да", 1)] },
        new("Что мешает?", AnswerKind.Text),
        new("Что помогло бы?", AnswerKind.One) { Options = [new("Ставка")], HasOther = true },
    ])]);

    [Fact]
    public async Task What_is_typed_is_nowhere_before_the_close_and_afterwards_beside_nobody()
    {
        await using var town = await SurveyTown.Found(teachers: 7);
        var campaign = await town.Open(Form, isAnonymous: true);
        var secrets = new List<string>();
        foreach (var (phone, n) in town.Teachers.Select((phone, n) => (phone, n)))
        {
            secrets.AddRange([$"мешает-{n}-Кедровка", $"помогло-{n}-Сойка"]);
            await phone.Begins(campaign);
            await phone.Presses(n % 2 == 0 ? "Да" : "Нет");
            await phone.Writes(secrets[^2]);
            await phone.Presses("Другое…");
            await phone.Writes(secrets[^1]);
            if (n == 3) await town.Town.RiseAfterCrash();
            Assert.Empty(await Found(town, secrets)); // everything is said, and nothing is sent
            if (n < 6) await phone.Presses("Отправить");
            Assert.Empty(await Found(town, secrets));
        }

        Assert.Equal((6, 6), await town.Town.Look(async db => (await db.WaitingResponses.CountAsync(), await db.Respondents.CountAsync(r => r.HasAnswered))));
        await town.Coordinator.Writes("/menu");
        await town.Coordinator.Forges($"v1:survey-card:{campaign.Value}");
        await town.Coordinator.Presses("Закрыть сейчас");
        await town.Coordinator.Presses("Да, закрыть");

        var found = await Found(town, secrets);
        Assert.Equal(secrets.Take(12).Order(StringComparer.Ordinal), found.Select(each => each.Secret).Distinct().Order(StringComparer.Ordinal)); // of the seventh, who never sent, nothing
        Assert.All(found, each => Assert.DoesNotContain("Алёхина", each.Page, StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(ForgetTown.StoreOf(town.Town) + ".keys"));
        Assert.DoesNotContain(town.Town.LogLines, line => secrets.Exists(secret => line.Contains(secret, StringComparison.Ordinal)));
    }

    /// <summary>In the store, its journal, its index, and a backup of now.</summary>
    private static async Task<List<(string Secret, string Page)>> Found(SurveyTown town, List<string> secrets)
    {
        const int page = 4096;
        var store = ForgetTown.StoreOf(town.Town);
        var copy = $"{store}.copy-{Path.GetRandomFileName()}";
        Assert.IsType<BackupOutcome.Done>(await TakeBackup.Run(store, copy, CancellationToken.None));
        var found = new List<(string Secret, string Page)>();
        foreach (var file in (string[])[store, store + "-wal", store + "-shm", copy])
        {
            if (!File.Exists(file)) continue;
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            foreach (var secret in secrets)
            {
                var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret));
                if (at >= 0) found.Add((secret, file.EndsWith("-wal", StringComparison.Ordinal) ? "" : Encoding.UTF8.GetString(bytes.AsSpan(at / page * page, page)))); // in a journal pages of any table lie side by side
            }
        }

        return found;
    }
}
