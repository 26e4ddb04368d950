using System.Reflection;
using Shnor.Domain;

namespace Shnor.Bot.Tests.House;

public sealed class NeighbourSpecs
{
    private const string Sample = "Shnor.Bot.Tests.House.Sample";

    private static readonly Type[] Service = Assembly.Load("Shnor.Bot").GetTypes();
    private static readonly Type[] Tests = typeof(NeighbourSpecs).Assembly.GetTypes();

    [Fact]
    public void A_feature_never_uses_another_features_files() =>
        Assert.Empty(Neighbours.BetweenFeatures(Service, "Shnor.Bot.Features"));

    [Fact]
    public void A_feature_knows_no_messenger_and_no_command_line() =>
        Assert.Empty(Neighbours.Trespasses(
            Service, "Shnor.Bot.Features", "Shnor.Telegram", "Shnor.Sandbox", "Shnor.Bot.Messengers", "Shnor.Bot.Cli"));

    [Fact]
    public void The_chat_core_knows_no_feature_and_no_messenger() =>
        Assert.Empty(Neighbours.Trespasses(
            Service, "Shnor.Bot.Chat", "Shnor.Bot.Features", "Shnor.Bot.Messengers", "Shnor.Telegram", "Shnor.Sandbox"));

    [Fact]
    public void Delivery_knows_no_feature_and_no_messenger() =>
        Assert.Empty(Neighbours.Trespasses(
            Service, "Shnor.Bot.Delivery", "Shnor.Bot.Features", "Shnor.Bot.Messengers", "Shnor.Telegram", "Shnor.Sandbox"));

    [Fact]
    public void The_domain_does_no_input_or_output()
    {
        Type[] doors = [typeof(File), typeof(Directory), typeof(FileStream), typeof(Console)]; // not Environment: every iterator asks it for its thread
        var uses = typeof(ProgrammeId).Assembly.GetTypes().SelectMany(TypeUses.Of).ToHashSet();

        Assert.Empty(uses.Intersect(doors));
        Assert.DoesNotContain(uses, type => type.Namespace is { } name && name.StartsWith("System.Net", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Holder")] // in a property
    [InlineData("Caller")] // in the body of a method
    [InlineData("Waiter")] // in the body of an async method
    public void A_trespass_is_seen_wherever_it_hides(string trespasser) =>
        Assert.Contains(
            Neighbours.BetweenFeatures(Tests, $"{Sample}.Features"),
            found => found.Contains($".{trespasser}", StringComparison.Ordinal));

    [Fact]
    public void A_feature_that_keeps_to_itself_is_no_trespasser() =>
        Assert.DoesNotContain(
            Neighbours.BetweenFeatures(Tests, $"{Sample}.Features"),
            found => found.Contains(".Quiet uses", StringComparison.Ordinal));

    [Fact]
    public void A_chat_that_knows_a_feature_is_seen() =>
        Assert.Equal(
            [$"{Sample}.Chat.Nosy uses {Sample}.Features.Events.Quiet"],
            Neighbours.Trespasses(Tests, $"{Sample}.Chat", $"{Sample}.Features"));
}
