namespace Shnor.Sandbox;

/// <summary>The faults that wait for calls. Of several that fit, the one planned first comes first.</summary>
public sealed class SandboxFaults
{
    private readonly Lock gate = new();
    private readonly List<PlannedFault> plans = [];
    private int lastId;

    /// <summary>Those that are not used up.</summary>
    public IReadOnlyList<PlannedFault> Planned
    {
        get
        {
            lock (gate)
                return [.. plans];
        }
    }

    /// <summary>Returns the plan's id.</summary>
    public int Plan(FaultPlan plan)
    {
        if (plan is { Skip: < 0 } or { Times: < 1 })
            throw new ArgumentException("A fault skips no call or some, and meets at least one.", nameof(plan));
        if (plan.Fault is SandboxFault.TooManyRequests { RetryAfter: < 1 } or SandboxFault.ServerError { Code: < 500 or > 599 } or SandboxFault.Slow { Delay.Ticks: <= 0 })
            throw new ArgumentException($"There is no such fault: {plan.Fault}.", nameof(plan));
        lock (gate)
        {
            plans.Add(new PlannedFault(++lastId, plan));
            return lastId;
        }
    }

    public void Forget(int id)
    {
        lock (gate)
        {
            if (plans.RemoveAll(p => p.Id == id) == 0)
                throw new ArgumentException($"No fault {id} is planned.", nameof(id));
        }
    }

    public void Clear()
    {
        lock (gate)
            plans.Clear();
    }

    /// <summary>The fault this call meets. Every fitting call counts, whatever becomes of it.</summary>
    internal SandboxFault? Next(string method, long? chat)
    {
        lock (gate)
        {
            for (var i = 0; i < plans.Count; i++)
            {
                var plan = plans[i].Plan;
                if (!Fits(plan, method, chat))
                    continue;
                if (plan.Skip > 0)
                {
                    plans[i] = plans[i] with { Plan = plan with { Skip = plan.Skip - 1 } };
                    continue;
                }

                if (plan.Times == 1)
                    plans.RemoveAt(i);
                else
                    plans[i] = plans[i] with { Plan = plan with { Times = plan.Times - 1 } };
                return plan.Fault;
            }

            return null;
        }
    }

    private static bool Fits(FaultPlan plan, string method, long? chat) =>
        (plan.Method is null || plan.Method.Equals(method, StringComparison.OrdinalIgnoreCase)) && (plan.Chat is null || plan.Chat == chat);
}
