using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.People;
using Xunit.Abstractions;

namespace Shnor.Bot.Tests.AccessRights.Wild;

/// <summary>Ten thousand things done at random, with one's own buttons, with stolen and with invented ones, while roles come and go.</summary>
public sealed class RandomActionSpecs(ITestOutputHelper output)
{
    private const int Actions = 10_000;

    /// <summary>The weight of each kind of action.</summary>
    private static readonly (string Kind, int Weight)[] Kinds =
    [
        ("own button", 430), ("stolen button", 220), ("forged button", 170), ("command", 70), ("words", 40), ("code", 18), ("pressed twice", 20), ("gone and back", 6), ("role by hand", 14), ("time", 8), ("launch", 2), ("garbage", 12),
    ];

    [Theory]
    [InlineData(20220209)]
    public async Task Nobody_ever_sees_or_changes_what_is_not_theirs(int seed)
    {
        await using var town = await WildTown.Settled();
        Assert.True(town.Crimes.Count == 0, string.Join('\n', town.Crimes));
        var life = new WildLife(town, new Random(seed));
        var (happened, changed) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        for (var i = 0; i < Actions; i++)
        {
            var kind = life.Choose(Kinds);
            var chat = life.Somebody();
            await life.Do(kind, chat);
            var changes = await town.Judge(kind is "role by hand" or "time" ? null : chat, $"seed {seed}, action {i}, {kind} ({life.Last}) by chat {chat}");
            happened[kind] = happened.GetValueOrDefault(kind) + 1;
            if (changes > 0) changed[kind] = changed.GetValueOrDefault(kind) + 1;
            Assert.True(town.Crimes.Count == 0, string.Join('\n', town.Crimes.Take(5)));
            if (i % 10 == 0) await town.Post();
        }

        var toasts = town.Ear.Toasts.Select(toast => toast.Toast).ToList();
        var refused = toasts.Count(toast => toast.StartsWith("Эта кнопка не для вас", StringComparison.Ordinal) || toast.StartsWith("Сначала нужно войти", StringComparison.Ordinal) || toast.StartsWith("Этого в списке", StringComparison.Ordinal));
        output.WriteLine($"{string.Join(", ", happened.Select(h => $"{h.Key} {h.Value}/{changed.GetValueOrDefault(h.Key)}"))}; presses {toasts.Count}, refused {refused}; rows judged {town.Judged}, messages {town.Messages}");
        Assert.All(Kinds, kind => Assert.True(happened.GetValueOrDefault(kind.Kind) >= kind.Weight, $"{kind.Kind} happened {happened.GetValueOrDefault(kind.Kind)} times"));
        Assert.Equal(town.PressesMade, toasts.Count); // every press is answered, once
        Assert.InRange(refused, toasts.Count / 6, toasts.Count * 3 / 4);
        Assert.InRange(changed["own button"], 200, Actions);
        Assert.InRange(town.Messages, Actions, Actions * 10);
        Assert.DoesNotContain(town.Town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_oracle_sees_a_right_that_was_too_great_and_a_word_that_went_astray()
    {
        await using var town = await WildTown.Settled();
        var stranger = WildTown.Chats + 5L;
        await town.Town.Store.InOneCommit((db, ct) => db.Occurrences.ExecuteUpdateAsync(set => set.SetProperty(o => o.Link, "https://example.org"), ct), CancellationToken.None);
        await town.Judge(stranger, "a stranger sets links");
        Assert.NotEmpty(town.Crimes);
        town.Crimes.Clear();

        await town.Town.Store.InOneCommit((db, ct) => db.Memberships.Where(m => m.Role == Role.Responsible).ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, Role.Coordinator), ct), CancellationToken.None);
        await town.Judge(WildTown.OwnerChat + 2, "somebody makes themselves a coordinator");
        Assert.NotEmpty(town.Crimes);
        town.Crimes.Clear();

        await town.Town.Store.InOneCommit((db, ct) => db.AnnouncementRecipients.ExecuteUpdateAsync(set => set.SetProperty(r => r.Vote, 1), ct), CancellationToken.None);
        await town.Judge(stranger, "a stranger votes for others");
        Assert.NotEmpty(town.Crimes);
        town.Crimes.Clear();

        foreach (var (chat, isCrime) in await Readers(town))
        {
            await town.Ear.Send(new(Messenger.Telegram, chat), new Screen(Markup.Plain("Аистрассылка")), CancellationToken.None);
            await town.Judge(chat, "an announcement");
            Assert.Equal(isCrime, town.Crimes.Count > 0);
            town.Crimes.Clear();
        }

        await town.Ear.Send(new(Messenger.Telegram, WildTown.OwnerChat + 2), new Screen(Markup.Plain("План Грачокружной")), CancellationToken.None);
        await town.Judge(WildTown.OwnerChat + 2, "a word of another programme");
        Assert.Contains("Грачокружной", Assert.Single(town.Crimes), StringComparison.Ordinal);
    }

    /// <summary>Somebody who was sent the first programme's announcement, and the head of a school in the same programme who was not.</summary>
    private static Task<List<(long Chat, bool IsCrime)>> Readers(WildTown town) => town.Town.Look(async db =>
    {
        var sent = await db.AnnouncementRecipients.OrderBy(r => r.AnnouncementId).Select(r => r.PersonId).FirstAsync();
        var other = await db.Memberships.Where(m => m.Role == Role.SchoolHead && m.Person!.Addresses.Count > 0).OrderBy(m => m.ProgrammeId).Select(m => m.PersonId).FirstAsync();
        return (List<(long, bool)>)[(await ChatOf(sent), false), (await ChatOf(other), true)];

        Task<long> ChatOf(PersonId person) => db.Addresses.Where(a => a.PersonId == person).Select(a => a.ChatId).FirstAsync();
    });
}
