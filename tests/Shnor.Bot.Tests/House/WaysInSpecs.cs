using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Testing;

namespace Shnor.Bot.Tests.House;

/// <summary>Every way into the product states whom it is for.</summary>
public sealed class WaysInSpecs
{
    private static readonly Type[] Service = typeof(RouteTable).Assembly.GetTypes();

    /// <summary>All that is open to strangers, each with its reason. None of them shows anything of a programme.</summary>
    private static readonly Dictionary<string, string> OpenToAnyone = new(StringComparer.Ordinal)
    {
        ["/start"] = "the door itself: a link with a code",
        ["text JoinCodes.IsMeant"] = "a code that was typed instead of opened",
        ["press join-yes"] = "of a question put to a stranger; works with its nonce only",
        ["press join-no"] = "of a question put to a stranger; works with its nonce only",
        ["press agree"] = "of a question put to a stranger; works with its nonce only",
        ["press disagree"] = "of a question put to a stranger; works with its nonce only",
        ["talk join-name"] = "words instead of a button at the door",
        ["talk join-consent"] = "words instead of a button at the door",
        ["/menu"] = "a stranger is greeted",
        ["look menu"] = "a stranger is greeted",
        ["/help"] = "a stranger is greeted",
        ["look help"] = "a stranger is greeted",
        ["/privacy"] = "whoever is asked to agree may read first what is kept",
        ["group"] = "what becomes of a group chat is nobody's turn; what it is told is for everybody in it",
        ["presence"] = "a block is noted whoever it is, and nobody is answered",
        ["otherwise"] = "what no route takes: a greeting, or «не понял»",
    };

    [Fact]
    public void No_way_can_be_opened_without_saying_for_whom()
    {
        var doors = typeof(RouteTable).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType.IsAssignableTo(typeof(Delegate)) && IsHandler(parameter.ParameterType))).ToList();

        Assert.NotEmpty(doors);
        var silent = doors.Where(door => !door.GetParameters().Any(parameter => parameter.ParameterType == typeof(Need) && !parameter.HasDefaultValue)).Select(door => door.Name);
        // Files stand behind one door that states its need; the other two are by their nature for whoever writes.
        string[] behindAnother = [nameof(RouteTable.File), nameof(RouteTable.FileInTalk), nameof(RouteTable.WithoutFile), nameof(RouteTable.Otherwise), nameof(RouteTable.WhenConsentIsOld)];
        Assert.Equal(behindAnother.Order(StringComparer.Ordinal), silent.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_open_to_anyone_is_a_closed_list()
    {
        await using var town = await TestTown.Found(new(2022, 2, 9, 10, 0, 0));
        var ways = town.Services.GetRequiredService<RouteTable>().Ways.ToList();

        Assert.Equal(OpenToAnyone.Keys.Order(StringComparer.Ordinal), ways.Where(way => way.Need == Need.Anyone).Select(way => way.Way).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(("wordless", Need.Coordinator), ways);
        Assert.Contains(ways, way => way.Way == "file");
    }

    [Fact]
    public async Task A_button_with_an_id_asks_for_more_than_to_be_known()
    {
        await using var town = await TestTown.Found(new(2022, 2, 9, 10, 0, 0));

        Assert.Empty(town.Services.GetRequiredService<RouteTable>().Presses.Values
            .Where(route => route.Need is Need.Anyone or Need.Known && AccessRights.WaysIn.IdsOf(route.Argument) > 0).Select(route => route.Name));
    }

    /// <summary>A dialogue whose data hold a number of somebody or something says so; the exceptions say why.</summary>
    [Fact]
    public async Task A_dialogue_that_names_something_says_what_it_is_about()
    {
        await using var town = await TestTown.Found(new(2022, 2, 9, 10, 0, 0));
        var kinds = Service.SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(DialogKind<>)).ToList();

        Assert.NotEmpty(kinds);
        var mute = kinds.Select(field => field.FieldType.GetGenericArguments()[0]).Distinct()
            .Where(data => HoldsNumber(data) && !data.IsAssignableTo(typeof(IAbout))).Select(data => data.Name);
        Assert.Equal(["JoinData"], mute); // a stranger at the door: what opens it is the code, and that is looked at again at every step

        var table = town.Services.GetRequiredService<RouteTable>();
        var about = kinds.Where(field => field.FieldType.GetGenericArguments()[0].IsAssignableTo(typeof(IAbout))).ToList();
        Assert.NotEmpty(about);
        Assert.All(about, field => Assert.True(table.KnowsDialog(NameOf(field)), $"{field.DeclaringType!.Name}.{field.Name} is neither a talk nor said to the table by Asks"));
    }

    private static string NameOf(FieldInfo kind) => (string)kind.FieldType.GetProperty("Name")!.GetValue(kind.GetValue(null))!;

    private static bool HoldsNumber(Type data) => data.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Any(property => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is var type && (type == typeof(long) || type.Namespace == typeof(ProgrammeId).Namespace));

    /// <summary>Something that is done in a turn, and not a condition.</summary>
    private static bool IsHandler(Type type) => type.GetMethod("Invoke")!.GetParameters().Any(parameter => parameter.ParameterType == typeof(Turn));
}
