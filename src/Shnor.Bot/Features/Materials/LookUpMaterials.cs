using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Materials;

/// <summary>The library as one person sees it: teachers without what is for coordinators only.</summary>
internal static class LookUpMaterials
{
    public const int PageSize = 6;

    private const int MostFound = 120; // beyond that, another word helps more than another page

    public static async Task<MaterialView> One(Turn turn, MaterialId id, CancellationToken ct)
    {
        var material = await turn.Db.Materials.SingleAsync(m => m.Id == id, ct);
        var zone = (await turn.Db.Programmes.AsNoTracking().SingleAsync(p => p.Id == material.ProgrammeId, ct)).Zone;
        var by = material.AddedBy is { } person ? await turn.Db.People.Where(p => p.Id == person).Select(p => p.Name).FirstOrDefaultAsync(ct) : null;
        return new(material, by, turn.Who.Coordinates(material.ProgrammeId), new LocalClock(zone, turn.UtcNow));
    }

    /// <summary>The newest first.</summary>
    public static Task<MaterialList> Newest(Turn turn, ProgrammeId programme, int page, CancellationToken ct) => Listed(Seen(turn.Db, turn.Who, programme), page, ct);

    /// <summary>Where a tag is spelled in two ways, both are meant.</summary>
    public static async Task<(MaterialTag? Tag, MaterialList List)> Tagged(Turn turn, ProgrammeId programme, string key, int page, CancellationToken ct)
    {
        var seen = Seen(turn.Db, turn.Who, programme);
        var sets = await Sets(seen, ct);
        var with = sets.Where(set => set.Names.Any(name => MaterialTags.KeyOf(name) == key)).ToList();
        if (with.Count == 0) return (null, await Newest(turn, programme, page: 0, ct));
        var stored = with.ConvertAll(set => set.Stored);
        var name = with[0].Names.First(each => MaterialTags.KeyOf(each) == key);
        return (new(key, name, with.Sum(set => set.Count)), await Listed(seen.Where(m => stored.Contains(m.Tags)), page, ct));
    }

    /// <summary>All the words must be found. What has them in its title stands before what has them in its tags, then the file's name; among equals the newest.</summary>
    public static async Task<MaterialList> Found(ShnorDb db, Caller who, ProgrammeId programme, MaterialQuery query, int page, CancellationToken ct)
    {
        var ranked = Seen(db, who, programme).Select(m => new Hit { Id = m.Id, Rank = 0 });
        foreach (var word in query.Words)
        {
            var places = Having(db, word).GroupBy(w => w.MaterialId).Select(w => new { Id = w.Key, Place = w.Min(each => each.Place) });
            ranked = ranked.Join(places, hit => hit.Id, place => place.Id, (hit, place) => new Hit { Id = hit.Id, Rank = hit.Rank + place.Place });
        }

        var all = await ranked.OrderBy(hit => hit.Rank).ThenByDescending(hit => hit.Id).Take(MostFound + 1).Select(hit => hit.Id).ToListAsync(ct);
        var isCut = all.Count > MostFound;
        var cut = PageOf.Cut(isCut ? all[..MostFound] : all, page, PageSize);
        var ids = cut.Shown;
        var rows = await db.Materials.AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        return new(new([.. ids.Select(id => rows[id])], cut.First, cut.Number, cut.Last), isCut ? MostFound : all.Count, isCut);
    }

    /// <summary>The most used first.</summary>
    public static async Task<IReadOnlyList<MaterialTag>> Tags(Turn turn, ProgrammeId programme, int most, CancellationToken ct) =>
    [
        .. (await Sets(Seen(turn.Db, turn.Who, programme), ct)).SelectMany(set => set.Names.Select(name => (Name: name, set.Count))).GroupBy(tag => MaterialTags.KeyOf(tag.Name), StringComparer.Ordinal)
            .Select(same => new MaterialTag(same.Key, same.MaxBy(tag => tag.Count).Name, same.Sum(tag => tag.Count)))
            .OrderByDescending(tag => tag.Count).ThenBy(tag => tag.Name, StringComparer.Ordinal).Take(most),
    ];

    private static IQueryable<Material> Seen(ShnorDb db, Caller who, ProgrammeId programme)
    {
        var all = db.Materials.AsNoTracking().Where(m => m.ProgrammeId == programme);
        return who.Coordinates(programme) ? all : all.Where(m => m.IsForAll);
    }

    /// <summary>By ranges of the index: a beginning is everything from itself to itself with the last letter there is.</summary>
    private static IQueryable<MaterialWord> Having(ShnorDb db, MaterialQueryWord word)
    {
        var stem = word.Stem;
        var having = db.MaterialWords.Where(w => w.Stem == stem);
        foreach (var beginning in word.Beginnings)
        {
            var end = beginning + "\uFFFF";
#pragma warning disable CA1309 // becomes SQL: >= and < of the column, which compare by bytes there; an overload with a comparison does not
            having = having.Union(db.MaterialWords.Where(w => string.Compare(w.Stem, beginning) >= 0 && string.Compare(w.Stem, end) < 0));
#pragma warning restore CA1309
        }

        return having;
    }

    private static async Task<MaterialList> Listed(IQueryable<Material> seen, int page, CancellationToken ct)
    {
        var total = await seen.CountAsync(ct);
        var last = Math.Max(0, (total - 1) / PageSize);
        var number = Math.Clamp(page, 0, last);
        return new(new(await seen.OrderByDescending(m => m.Id).Skip(number * PageSize).Take(PageSize).ToListAsync(ct), number * PageSize, number, last), total);
    }

    /// <summary>Files that were added together have the same tags: there are few sets, however many files.</summary>
    private static async Task<List<TagSet>> Sets(IQueryable<Material> seen, CancellationToken ct) =>
        (await seen.Where(m => m.Tags != "").GroupBy(m => m.Tags).Select(set => new { set.Key, Count = set.Count() }).ToListAsync(ct)).ConvertAll(set => new TagSet(set.Key, MaterialTags.Of(set.Key), set.Count));

    private sealed record TagSet(string Stored, IReadOnlyList<string> Names, int Count);

    private sealed class Hit
    {
        public MaterialId Id { get; init; }

        public int Rank { get; init; }
    }
}
