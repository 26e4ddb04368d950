using System.Text.Json.Nodes;
using Shnor.Sandbox.Api;
using Shnor.Sandbox.State;

namespace Shnor.Sandbox;

/// <summary>What the bot does, called by the methods of the Bot API.</summary>
public sealed partial class SandboxMessenger
{
    /// <summary>The one long poll that waits; true wakes it to look, false ends it with a conflict.</summary>
    private TaskCompletionSource<bool>? waiting;

    internal bool Knows(long personId)
    {
        lock (gate)
            return chats.ContainsKey(personId);
    }

    internal SandboxFile? FindFile(string fileId)
    {
        lock (gate)
            return files.GetValueOrDefault(fileId);
    }

    internal SandboxFile? FindFileByPath(string path)
    {
        lock (gate)
            return files.Values.FirstOrDefault(f => f.Path == path);
    }

    internal SandboxMessage Post(long personId, SandboxContent content, bool silent)
    {
        SandboxMessage message;
        lock (gate)
        {
            var chat = Reachable(personId);
            message = chat.Add(new SandboxMessage
            {
                Id = ++lastMessageId,
                Person = chat.Person,
                FromBot = true,
                At = Now,
                Content = content,
                Silent = silent,
            });
        }

        Tell(SandboxChangeKind.Message, personId, message.Id);
        return message;
    }

    internal SandboxMessage Edit(long personId, long messageId, Func<SandboxContent, SandboxContent> change)
    {
        SandboxMessage message;
        lock (gate)
        {
            var chat = Reachable(personId);
            var current = chat.Find(messageId) ?? throw ApiRefusal.BadRequest("message to edit not found");
            if (!current.FromBot)
                throw ApiRefusal.BadRequest("message can't be edited");
            var content = change(current.Content);
            if (content.SameAs(current.Content))
            {
                throw ApiRefusal.BadRequest(
                    "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
            }

            message = chat.Replace(current with
            {
                Content = content,
                Former = [.. current.Former, current.Content],
                EditedAt = Now,
            });
        }

        Tell(SandboxChangeKind.Edit, personId, messageId);
        return message;
    }

    internal void AnswerPress(string callbackId, string text, bool alert)
    {
        SandboxPress press;
        lock (gate)
        {
            if (!unanswered.TryGetValue(callbackId, out var place) || Now - place.Chat.Presses[place.Index].At > options.AnswerWindow)
                throw ApiRefusal.BadRequest("query is too old and response timeout expired or query ID is invalid");
            unanswered.Remove(callbackId);
            press = place.Chat.Presses[place.Index] with { Answer = new SandboxAnswer(text, alert, Now) };
            place.Chat.Presses[place.Index] = press;
        }

        Tell(SandboxChangeKind.Answer, press.PersonId, press.MessageId);
    }

    internal void SetCommands(string scope, string language, IReadOnlyList<SandboxCommand> commands)
    {
        lock (gate)
            menu.Set(scope, language, commands);
        Tell(SandboxChangeKind.Commands);
    }

    /// <summary>getUpdates: at once when something waits, else as soon as something comes or the time is over.</summary>
    internal async Task<IReadOnlyList<JsonObject>> Poll(
        long offset,
        int limit,
        TimeSpan timeout,
        IReadOnlyCollection<string>? allowed,
        CancellationToken ct)
    {
        Task<bool> wait;
        lock (gate)
        {
            waiting?.TrySetResult(false);
            waiting = null;
            updates.Allow(allowed);
            updates.Forget(Now);
            updates.Confirm(offset);
            if (updates.Count > 0 || timeout == TimeSpan.Zero)
            {
                var taken = updates.Take(limit);
                Tell(SandboxChangeKind.Updates);
                return taken;
            }

            waiting = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            wait = Wait(waiting, timeout, ct); // whoever sees the poll parked may move the clock: its time-out runs from here
        }

        Tell(SandboxChangeKind.Updates);
        if (!await wait)
            throw ApiRefusal.Conflict();
        lock (gate)
            return updates.Take(limit);
    }

    private async Task<bool> Wait(TaskCompletionSource<bool> mine, TimeSpan timeout, CancellationToken ct)
    {
        try
        {
            return await mine.Task.WaitAsync(timeout, options.Time, ct);
        }
        catch (TimeoutException)
        {
            return true;
        }
        finally
        {
            lock (gate)
            {
                if (waiting == mine)
                    waiting = null;
            }
        }
    }

    private void Wake()
    {
        waiting?.TrySetResult(true);
        waiting = null;
    }

    private Chat Reachable(long personId)
    {
        var chat = chats[personId];
        if (!chat.Started)
            throw ApiRefusal.Forbidden("bot can't initiate conversation with a user");
        if (chat.Blocked)
            throw ApiRefusal.Forbidden("bot was blocked by the user");
        return chat;
    }
}
