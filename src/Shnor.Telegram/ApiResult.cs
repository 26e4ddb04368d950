namespace Shnor.Telegram;

/// <summary>
/// What became of a call. A closed family: the call was done (<see cref="Ok"/>, <see cref="NotModified"/>), was surely not done
/// (<see cref="RetryAfter"/>, <see cref="Unreachable"/>, <see cref="Rejected"/>, <see cref="Unauthorized"/>, <see cref="Conflict"/>), or nobody knows (<see cref="Unknown"/>).
/// No text in it contains the bot's token.
/// </summary>
public abstract record ApiResult<T>
{
    private ApiResult()
    {
    }

    /// <summary>Done.</summary>
    public sealed record Ok(T Value) : ApiResult<T>;

    /// <summary>429: not done. The client itself never sleeps.</summary>
    /// <param name="Delay">As Telegram said, but at least 1 s and at most a day.</param>
    public sealed record RetryAfter(TimeSpan Delay) : ApiResult<T>;

    /// <summary>
    /// The recipient cannot be written to until they come back: any 403 (blocked, deactivated, kicked, never started the bot),
    /// 400 «chat not found», or 400 where a group lets the bot not write («not enough rights to send…»).
    /// </summary>
    /// <param name="Reason">Telegram's own words.</param>
    public sealed record Unreachable(string Reason) : ApiResult<T>;

    /// <summary>400 «message is not modified»: the message already reads so. Treat as done.</summary>
    public sealed record NotModified : ApiResult<T>;

    /// <summary>Any other 4xx: the same call will be refused again. A file beyond the limit is refused here, before it is sent, with 413.</summary>
    /// <param name="Code">Telegram's <c>error_code</c>.</param>
    /// <param name="Description">Telegram's own words.</param>
    /// <param name="MigrateToChatId">The group became a supergroup: use this id from now on (ResponseParameters).</param>
    public sealed record Rejected(int Code, string Description, long? MigrateToChatId) : ApiResult<T>;

    /// <summary>401: the token is wrong or was revoked. Nothing will work until it is replaced.</summary>
    public sealed record Unauthorized(string Description) : ApiResult<T>;

    /// <summary>409: another process polls with this token, or a webhook is set.</summary>
    public sealed record Conflict(string Description) : ApiResult<T>;

    /// <summary>
    /// 5xx, a timeout, a dropped connection, torn JSON, an answer from something that is not a Bot API server:
    /// the effect may or may not have happened. The Bot API has no idempotency key.
    /// </summary>
    /// <param name="Reason">For the log; neither the address nor the token is in it.</param>
    /// <param name="NeverLeft">True when no connection was made, so the effect has surely not happened.</param>
    public sealed record Unknown(string Reason, bool NeverLeft = false) : ApiResult<T>;
}
