namespace Shnor.Sandbox.Web;

/// <summary>A scheduled fault as JSON.</summary>
/// <param name="Kind">too-many-requests, server-error, cut-before, cut-after, slow, torn-body.</param>
/// <param name="RetryAfter">Seconds, of too-many-requests.</param>
/// <param name="Code">Of server-error.</param>
/// <param name="Milliseconds">Of slow.</param>
internal sealed record FaultForm(
    string? Kind,
    string? Method = null,
    long? Chat = null,
    int Skip = 0,
    int Times = 1,
    int? RetryAfter = null,
    int? Code = null,
    int? Milliseconds = null,
    int? Id = null)
{
    public static FaultForm Of(PlannedFault planned)
    {
        var (fault, method, chat, skip, times) = planned.Plan;
        var form = new FaultForm(NameOf(fault), method, chat, skip, times, Id: planned.Id);
        return fault switch
        {
            SandboxFault.TooManyRequests many => form with { RetryAfter = many.RetryAfter },
            SandboxFault.ServerError error => form with { Code = error.Code },
            SandboxFault.Slow slow => form with { Milliseconds = (int)slow.Delay.TotalMilliseconds },
            _ => form,
        };
    }

    public static string NameOf(SandboxFault fault) => fault switch
    {
        SandboxFault.TooManyRequests => "too-many-requests",
        SandboxFault.ServerError => "server-error",
        SandboxFault.CutBefore => "cut-before",
        SandboxFault.CutAfter => "cut-after",
        SandboxFault.Slow => "slow",
        SandboxFault.TornBody => "torn-body",
        _ => throw new InvalidOperationException($"No name for {fault}."),
    };

    public FaultPlan Read() => new(ReadFault(), Method, Chat, Skip, Times);

    private SandboxFault ReadFault() => Kind switch
    {
        "too-many-requests" => new SandboxFault.TooManyRequests(RetryAfter ?? 1),
        "server-error" => new SandboxFault.ServerError(Code ?? 502),
        "cut-before" => new SandboxFault.CutBefore(),
        "cut-after" => new SandboxFault.CutAfter(),
        "slow" => new SandboxFault.Slow(TimeSpan.FromMilliseconds(Milliseconds ?? 5000)),
        "torn-body" => new SandboxFault.TornBody(),
        _ => throw ControlRefusal.BadRequest($"Такого сбоя здесь нет: «{Kind}»."),
    };
}
