namespace Shnor.Documents.Sketches.Office;

/// <param name="Kind">The last word of its type, alike in ISO strict and in transitional files: <c>styles</c>, <c>worksheet</c>.</param>
/// <param name="Part">The name of the part it leads to, from the root of the package.</param>
internal sealed record PackageRelation(string Id, string Type, string Kind, string Part);

/// <summary>The relationships of a part that lead inside the package. Addresses outside are not looked at: a malformed one is no reason to refuse a plan.</summary>
internal static class PackageRelations
{
    /// <param name="owner">A part's name; empty for the package itself.</param>
    public static IReadOnlyList<PackageRelation> Of(PackageParts parts, string owner)
    {
        var cut = owner.LastIndexOf('/') + 1;
        var name = $"{owner[..cut]}_rels/{owner[cut..]}.rels";
        if (!parts.Has(name)) return [];

        var relations = new List<PackageRelation>();
        using var reader = PackageParts.Reader(new MemoryStream(parts.Unpack(name).Xml));
        while (reader.Read())
        {
            if (reader.LocalName != "Relationship" || reader.GetAttribute("TargetMode") == "External") continue;
            if (reader.GetAttribute("Id") is not { } id || reader.GetAttribute("Type") is not { } type || reader.GetAttribute("Target") is not { } target) continue;
            relations.Add(new(id, type, type[(type.LastIndexOf('/') + 1)..], Resolve(owner[..cut], target)));
        }

        return relations;
    }

    /// <summary>Some programs write <c>\word\styles.xml</c>, <c>/word/styles.xml</c> or <c>../styles.xml</c>.</summary>
    private static string Resolve(string folder, string target)
    {
        var path = Uri.UnescapeDataString(target).Replace('\\', '/');
        var steps = new Stack<string>();
        foreach (var step in (path.StartsWith('/') ? path : folder + path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..") steps.TryPop(out _);
            else if (step != ".") steps.Push(step);
        }

        return string.Join('/', steps.Reverse());
    }
}
