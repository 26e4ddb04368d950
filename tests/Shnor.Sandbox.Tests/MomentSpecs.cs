namespace Shnor.Sandbox.Tests;

public sealed class MomentSpecs
{
    [Fact]
    public async Task A_test_can_stop_a_call_before_and_after_its_effect()
    {
        await using var messenger = await Messenger.Open();
        var stops = Enum.GetValues<SandboxPoint>().ToDictionary(p => p, _ => (Reached: new TaskCompletionSource<SandboxMoment>(), GoOn: new TaskCompletionSource()));
        messenger.People.OnCall = async (moment, ct) =>
        {
            stops[moment.Point].Reached.SetResult(moment);
            await stops[moment.Point].GoOn.Task.WaitAsync(ct);
        };

        var call = messenger.Call("sendMessage", new { chat_id = Messenger.Anna, text = "а" });
        var before = await stops[SandboxPoint.BeforeEffect].Reached.Task;
        Assert.Equal(("sendMessage", "а", Messenger.Anna), (before.Method, before.Parameters["text"]!.GetValue<string>(), before.Chat));
        Assert.Empty(messenger.People.Messages(Messenger.Anna));
        stops[SandboxPoint.BeforeEffect].GoOn.SetResult();
        await stops[SandboxPoint.AfterEffect].Reached.Task;
        Assert.Single(messenger.People.Messages(Messenger.Anna));
        Assert.False(call.IsCompleted);
        stops[SandboxPoint.AfterEffect].GoOn.SetResult();

        Assert.Equal(200, (await call).Code);
    }

    [Theory]
    [InlineData(SandboxPoint.BeforeEffect, 0)]
    [InlineData(SandboxPoint.AfterEffect, 1)]
    public async Task A_call_can_be_cut_off_at_either_point(SandboxPoint point, int messages)
    {
        await using var messenger = await Messenger.Open(onCall: (moment, _) => moment.Point == point ? throw new OperationCanceledException() : Task.CompletedTask);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => messenger.Call("sendMessage", new { chat_id = Messenger.Anna, text = "а" }));

        Assert.Equal(messages, messenger.People.Messages(Messenger.Anna).Count);
        var call = Assert.Single(messenger.People.Transcript);
        Assert.Equal((0, messages == 1), (call.Code, call.Done));
    }

    [Fact]
    public async Task What_reached_the_messenger_is_done_even_if_the_caller_is_gone()
    {
        var (reached, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var messenger = await Messenger.Open(onCall: async (moment, _) =>
        {
            if (moment.Point == SandboxPoint.BeforeEffect)
            {
                reached.SetResult();
                await goOn.Task;
            }
        });
        using var process = new CancellationTokenSource();

        var call = messenger.Call("sendMessage", new { chat_id = Messenger.Anna, text = "а" }, process.Token);
        await reached.Task;
        await process.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        goOn.SetResult();

        await messenger.People.When(p => p.Transcript.Count == 1);
        Assert.Single(messenger.People.Messages(Messenger.Anna));
        Assert.True(messenger.People.Transcript[0].Done);
    }

    [Fact]
    public async Task A_fault_can_be_planned_at_the_last_moment()
    {
        await using var messenger = await Messenger.Open();
        messenger.People.OnCall = (moment, _) =>
        {
            if (moment is { Point: SandboxPoint.BeforeEffect, Method: "getMe" })
                messenger.People.Faults.Plan(new(new SandboxFault.ServerError()));
            return Task.CompletedTask;
        };

        Assert.Equal(502, (await messenger.Call("getMe")).Code);
    }
}
