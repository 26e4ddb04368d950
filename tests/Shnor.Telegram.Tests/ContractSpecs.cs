using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Shnor.Telegram.Tests;

/// <summary>Holds every call, field, type and requiredness against the published Bot API, read from the generated JSON metadata: what is on the wire.</summary>
public sealed class ContractSpecs
{
    // Optional in the contract only because inline messages and rich texts have other addresses; we send neither.
    private static readonly HashSet<string> StricterThanTheContract =
        ["editMessageText.chat_id", "editMessageText.message_id", "editMessageText.text", "editMessageCaption.chat_id", "editMessageCaption.message_id", "editMessageReplyMarkup.chat_id", "editMessageReplyMarkup.message_id"];

    // A message under a button may be inaccessible: our Message must be readable from that too.
    private static readonly Dictionary<string, string[]> AlsoReadFrom = new(StringComparer.Ordinal) { ["Message"] = ["InaccessibleMessage"] };

    // Of no use to us. What is not read cannot be missing from an answer.
    private static readonly HashSet<string> RequiredButNotRead =
        ["ChatFullInfo.accent_color_id", "ChatFullInfo.max_reaction_count", "ChatFullInfo.accepted_gift_types"];

    public static TheoryData<Type> Calls { get; } = [.. CallTypes()];

    public static TheoryData<Type> Types { get; } = [.. WireTypes()];

    [Fact]
    public void The_client_makes_exactly_the_calls_of_the_fixture() =>
        Assert.Equal(
            Contract.Methods.Select(m => m.Key).Order(StringComparer.Ordinal),
            CallTypes().Select(MethodOf).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_is_named_and_answered_as_in_the_Bot_API(Type call)
    {
        var method = MethodOf(call);
        Assert.Equal(method, call.Name, ignoreCase: true);
        Assert.True(Fits(call.BaseType!.GenericTypeArguments[0], Contract.Returns(method)), $"{method} does not return that");
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_calls_parameters_are_those_of_the_Bot_API(Type call)
    {
        var method = MethodOf(call);
        var fields = Contract.FieldsOfMethod(method);
        foreach (var property in Properties(call))
        {
            Assert.True(fields.TryGetValue(property.Name, out var field), $"{method} has no {property.Name}");
            Assert.True(Fits(property.PropertyType, field!.Types), $"{method}.{property.Name} is {string.Join(" or ", field.Types)}");
            var required = field.Required || StricterThanTheContract.Contains($"{method}.{property.Name}");
            AssertRequiredness(method, property, required);
        }

        AssertNothingRequiredIsMissing(method, Properties(call).Select(p => p.Name), fields);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_types_fields_are_those_of_the_Bot_API(Type type)
    {
        var fields = Contract.FieldsOfType(type.Name, AlsoReadFrom.GetValueOrDefault(type.Name) ?? []);
        foreach (var property in Properties(type))
        {
            Assert.True(fields.TryGetValue(property.Name, out var field), $"{type.Name} has no {property.Name}");
            Assert.True(Fits(property.PropertyType, field!.Types), $"{type.Name}.{property.Name} is {string.Join(" or ", field.Types)}");
            AssertRequiredness(type.Name, property, field.Required);
        }

        AssertNothingRequiredIsMissing(type.Name, Properties(type).Select(p => p.Name).Concat(Discriminator(type)), fields);
    }

    [Fact]
    public void Every_public_record_of_the_wire_is_held() =>
        Assert.Equal(
            [
                "BotCommand", "BotCommandScopeChat", "BotCommandScopeDefault", "CallbackQuery", "Chat", "ChatFullInfo", "ChatMember", "ChatMemberUpdated", "Document", "File",
                "InlineKeyboardButton", "InlineKeyboardMarkup", "InputFile", "InputMediaDocument", "InputMediaPhoto", "LinkPreviewOptions", "Message", "MessageEntity", "PhotoSize",
                "ReplyParameters", "ResponseParameters", "Update", "User", "WebhookInfo",
            ],
            WireTypes().Select(t => t.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void The_kinds_of_updates_asked_for_are_the_fields_of_an_update() =>
        Assert.Equal(Properties(typeof(Update)).Select(p => p.Name).Where(n => n != "update_id"), UpdateKinds.All);

    [SkippableFact]
    public void The_fixture_is_a_part_of_the_published_contract()
    {
        var published = Contract.Published();
        Skip.If(published is null, "shared/contract is not here");
        foreach (var section in new[] { "methods", "types" })
            foreach (var (name, part) in Contract.Fixture[section]!.AsObject())
                Assert.True(JsonNode.DeepEquals(published![section]![name], part), $"{section}.{name} differs");
    }

    private static void AssertRequiredness(string owner, JsonPropertyInfo property, bool required)
    {
        Assert.True(property.IsRequired == required, $"{owner}.{property.Name}: required is {required} in the contract");
        Assert.True(property.IsSetNullable != required, $"{owner}.{property.Name}: null means absent, and only where it may be");
    }

    private static void AssertNothingRequiredIsMissing(string owner, IEnumerable<string> ours, IReadOnlyDictionary<string, Contract.Field> fields) =>
        Assert.True(
            fields.Where(f => f.Value.Required && !RequiredButNotRead.Contains($"{owner}.{f.Key}")).Select(f => f.Key).Except(ours, StringComparer.Ordinal).ToList() is [],
            $"{owner} lacks a required field");

    private static IEnumerable<Type> CallTypes() => typeof(TelegramClient).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false, BaseType: { IsGenericType: true } parent } && parent.GetGenericTypeDefinition() == typeof(ApiCall<>));

    private static string MethodOf(Type call) =>
        (string)call.GetProperty("Method")!.GetValue(Activator.CreateInstance(call))!;

    private static HashSet<Type> WireTypes()
    {
        var found = new HashSet<Type> { typeof(ResponseParameters) };
        foreach (var call in CallTypes())
        {
            Collect(call.BaseType!.GenericTypeArguments[0], found);
            foreach (var property in Properties(call)) Collect(property.PropertyType, found);
        }

        return found;
    }

    private static void Collect(Type type, HashSet<Type> found)
    {
        if (ElementOf(type) is { } element) Collect(element, found);
        if (type.Assembly != typeof(TelegramClient).Assembly || found.Contains(type)) return;
        if (type.IsAbstract)
        {
            foreach (var child in type.Assembly.GetTypes().Where(t => t.BaseType == type)) Collect(child, found);
            return;
        }

        found.Add(type);
        foreach (var property in Properties(type)) Collect(property.PropertyType, found);
    }

    private static IList<JsonPropertyInfo> Properties(Type type) => [.. TelegramJson.Default.GetTypeInfo(type)!.Properties.Where(p => p.Get is not null)];

    private static IEnumerable<string> Discriminator(Type type) =>
        TelegramJson.Default.GetTypeInfo(type.BaseType!)?.PolymorphismOptions is { } options ? [options.TypeDiscriminatorPropertyName] : [];

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GenericTypeArguments[0] : null;

    private static bool Fits(Type ours, IReadOnlyCollection<string> theirs)
    {
        ours = Nullable.GetUnderlyingType(ours) ?? ours;
        if (ElementOf(ours) is { } element)
            return Fits(element, [.. theirs.Where(t => t.StartsWith("Array of ", StringComparison.Ordinal)).Select(t => t["Array of ".Length..])]);
        if (ours == typeof(long) || ours == typeof(int)) return theirs.Contains("Integer");
        if (ours == typeof(string)) return theirs.Contains("String");
        if (ours == typeof(bool)) return theirs.Contains("Boolean");
        if (ours == typeof(InputFile)) return theirs.Contains("InputFile") || theirs.Contains("String"); // in a group a file is named by a string: attach://…
        if (ours.IsAbstract) return ours.Assembly.GetTypes().Where(t => t.BaseType == ours).All(t => Fits(t, theirs));
        return theirs.Contains(ours.Name) || theirs.Any(t => Contract.Subtypes(t).Contains(ours.Name, StringComparer.Ordinal));
    }
}
