// A tiny house that breaks every rule of Neighbours in another way; only NeighbourSpecs looks at it.
namespace Shnor.Bot.Tests.House.Sample.Features.Plan
{
    internal sealed record Roadmap(string Title);
}

namespace Shnor.Bot.Tests.House.Sample.Features.Events
{
    internal sealed class Quiet
    {
        public static string Say() => "nothing of others";
    }

    internal sealed class Holder
    {
        public List<Plan.Roadmap[]> Plans { get; } = [];
    }

    internal sealed class Caller
    {
        public static object Make() => new Plan.Roadmap("inside a method only");
    }

    internal sealed class Waiter
    {
        public static async Task<int> LengthAsync(CancellationToken ct)
        {
            await Task.FromCanceled(ct);
            return ((object)"" as Plan.Roadmap)?.Title.Length ?? 0;
        }
    }
}

namespace Shnor.Bot.Tests.House.Sample.Chat
{
    internal sealed class Nosy
    {
        public static string Peek() => Features.Events.Quiet.Say();
    }
}
