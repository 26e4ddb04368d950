using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain.People;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Chat;

/// <summary>A kind of conversation that takes several turns. A new shape of its data is a new version: an old one is closed with a kind word.</summary>
public sealed record DialogKind<TData>(string Name, int Version)
    where TData : class;

/// <summary>A dialogue that has to step aside for a question of another kind.</summary>
public sealed record DialogAside(string Kind, int Version, string Data, string Nonce);

/// <summary>The dialogue of one chat, changed in the turn's own transaction.</summary>
public sealed class Dialogs(ShnorDb db, ChatAddress chat, StoredDialog? stored, DateTime utcNow)
{
    // Letters stay letters: Cyrillic escaped is three times as long, and this never stands inside a page.
    private static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private StoredDialog? _row = stored;
    private bool _isOpen = stored is not null;

    public StoredDialog? Current => _isOpen ? _row : null;

    public TData? Read<TData>(DialogKind<TData> kind)
        where TData : class =>
        Current is { } dialog && dialog.Kind == kind.Name && dialog.Version == kind.Version ? JsonSerializer.Deserialize<TData>(dialog.Data) : null;

    /// <summary>The dialogue a pressed button belongs to, or null when that one is over.</summary>
    public TData? Read<TData>(DialogKind<TData> kind, string nonce)
        where TData : class => Current?.Nonce == nonce ? Read(kind) : null;

    /// <summary>Begins a dialogue or moves it on. Buttons made with the returned nonce work until the next call.</summary>
    public string Open<TData>(DialogKind<TData> kind, TData data)
        where TData : class
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        var json = JsonSerializer.Serialize(data, Compact);
        if (_row is null)
        {
            _row = new StoredDialog { Messenger = chat.Messenger, ChatId = chat.Id, Kind = kind.Name, Version = kind.Version, Data = json, Nonce = nonce, UpdatedAt = utcNow };
            db.Dialogs.Add(_row);
        }
        else
        {
            if (!_isOpen) db.Entry(_row).State = EntityState.Modified;
            (_row.Kind, _row.Version, _row.Data, _row.Nonce, _row.UpdatedAt) = (kind.Name, kind.Version, json, nonce, utcNow);
        }

        _isOpen = true;
        return nonce;
    }

    /// <summary>What is open now, for a question that comes in between.</summary>
    public DialogAside? Aside() => Current is { } open ? new(open.Kind, open.Version, open.Data, open.Nonce) : null;

    /// <summary>The question in between is answered: what stood aside goes on as it was, with the buttons it had.</summary>
    public void GoOnWith(DialogAside? aside)
    {
        if (aside is null)
        {
            Close();
            return;
        }

        Open(new DialogKind<DialogAside>(aside.Kind, aside.Version), aside);
        (_row!.Data, _row.Nonce) = (aside.Data, aside.Nonce);
    }

    public void Close()
    {
        if (!_isOpen) return;
        var entry = db.Entry(_row!);
        if (entry.State == EntityState.Added) _row = null;
        entry.State = entry.State == EntityState.Added ? EntityState.Detached : EntityState.Deleted;
        _isOpen = false;
    }
}
