namespace Shnor.Domain.People;

/// <summary>
/// Walks a cell from person to person. What stands between two is a post of one of them («Светлова Е.А. – методист»,
/// «директор Светлова Е.А.») or bodies.
/// </summary>
/// <param name="text">Names are matched in Cyrillic letters and cut from here, as they are spelled.</param>
internal sealed class NamesOfCell(string text)
{
    private static readonly char[] Dashes = ['-', '–', '—', ' '];

    private readonly string _shape = LookAlikes.ToCyrillic(text);
    private readonly List<ResponsibleName> _names = [];

    /// <summary>A post that waits for its person.</summary>
    private string _post = "";

    /// <summary>How this cell writes posts: before the names, or on lines of their own after them.</summary>
    private bool _postsLead, _postsTrail;

    private enum Owner
    {
        Nobody,
        Previous,
        Next,
    }

    private bool LastIsPerson => _names is [.., { Person: not null }];

    public IReadOnlyList<ResponsibleName> Read()
    {
        var done = 0;
        foreach (var (start, end, name) in CellPeople.In(_shape))
        {
            Between(done, start, beforePerson: true);
            if (done == 0) _postsLead = _post.Length > 0;
            _names.Add(new(OneLine($"{_post} {text[start..end]}"), name));
            (_post, done) = ("", end);
        }

        Between(done, text.Length, beforePerson: false);
        return _names;
    }

    private void Between(int start, int end, bool beforePerson)
    {
        var parts = CellParts.Of(_shape[start..end]).Select(part => part with { Start = start + part.Start, End = start + part.End }).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            var touchesPrevious = i == 0 && start > 0;
            var (part, hasBracket) = touchesPrevious ? TakeBracket(parts[i]) : (parts[i], false);
            if (IsBlank(part)) continue;

            var touchesNext = beforePerson && (i == parts.Count - 1 || (i == parts.Count - 2 && IsBlank(parts[^1]) && part.After is '\n' or '('));
            var piece = text[part.Start..part.End].Trim();
            if (piece.StartsWith("и ", StringComparison.Ordinal)) touchesPrevious = false;
            if (piece.EndsWith(" и", StringComparison.Ordinal)) touchesNext = false;
            switch (OwnerOf(CellBodies.Trim(piece).Length == 0 ? "" : piece, part, touchesPrevious && !hasBracket, touchesNext))
            {
                case Owner.Next:
                    _post = piece.StartsWith("и ", StringComparison.Ordinal) ? piece[2..] : piece;
                    break;
                case Owner.Previous:
                    AddBodies(part, ofPrevious: true, touchesNext);
                    break;
                default:
                    AddBodies(part, ofPrevious: false, touchesNext);
                    break;
            }
        }
    }

    private Owner OwnerOf(string piece, CellPart part, bool touchesPrevious, bool touchesNext)
    {
        var words = piece.Trim(Dashes);
        if (words.StartsWith("и ", StringComparison.Ordinal)) words = words[2..];
        var isPost = Posts.Begins(words);
        var isAfterDash = piece.Length > 0 && words.Length > 0 && piece[0] is '-' or '–' or '—';

        if (touchesPrevious && isAfterDash) return Owner.Previous;
        if (touchesPrevious && isPost && (!touchesNext || part.After == '\n' || (!_postsLead && piece[^1] is not (':' or '-' or '–' or '—')))) return Owner.Previous;
        if (touchesNext && (isPost || Posts.IsBarePlural(words)))
        {
            if (!LastIsPerson || part.After != '\n' || _postsLead) return Owner.Next;
            _postsTrail |= part.Before == '\n';
            return Owner.Previous;
        }

        return isPost && LastIsPerson && (part.Before == ',' || (part.Before == '\n' && _postsTrail)) ? Owner.Previous : Owner.Nobody;
    }

    /// <summary>«Светлова Е.А. (методист)»: a bracket right after a person is about them.</summary>
    private (CellPart Left, bool Taken) TakeBracket(CellPart part)
    {
        var open = part.Start;
        while (open < part.End && char.IsWhiteSpace(text[open])) open++;
        if (open == part.End || text[open] != '(' || Enclosures.In(_shape[part.Start..part.End]).CloseOf(open - part.Start) is not { } close) return (part, false);

        var after = part.Start + close + 1;
        AddToPrevious(text[part.Start..after]);
        return (part with { Start = after }, true);
    }

    private void AddBodies(CellPart part, bool ofPrevious, bool touchesNext)
    {
        foreach (var (start, end) in CellBodies.In(_shape[part.Start..part.End]))
        {
            var piece = text[(part.Start + start)..(part.Start + end)];
            var name = OneLine(CellBodies.Trim(piece));
            var isLast = part.Start + end == part.End;
            if (ofPrevious && start == 0) AddToPrevious((part.Before == '\0' ? "" : ", ") + piece.TrimEnd());
            else if (isLast && touchesNext && start > 0 && Posts.Begins(name)) _post = name;
            else if (name.Length > 0) _names.Add(new(name, Person: null));
        }
    }

    private void AddToPrevious(string addition) =>
        _names[^1] = _names[^1] with { Text = OneLine((_names[^1].Text + addition).Replace(",  ", ", ", StringComparison.Ordinal)).TrimEnd(',', ';', ' ') };

    private bool IsBlank(CellPart part) => string.IsNullOrWhiteSpace(text[part.Start..part.End]);

    private static string OneLine(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
