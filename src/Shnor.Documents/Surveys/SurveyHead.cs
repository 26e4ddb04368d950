using System.Text.RegularExpressions;
using Shnor.Documents.Plans;
using Shnor.Domain.Surveys;

namespace Shnor.Documents.Surveys;

/// <summary>The lines above a survey's table: «Название», «Введение», «Шкала», each with its text beside it. A first line without such a word is the title.</summary>
internal sealed partial class SurveyHead
{
    private readonly List<string> _introduction = [];

    public string Title { get; private set; } = "";

    public string? Introduction => _introduction.Count == 0 ? null : string.Join(' ', _introduction);

    /// <summary>Null: nothing says which end of the scales is the bad one.</summary>
    public HigherIs? HigherIs { get; private set; }

    /// <summary>What was written beside «Шкала» and says neither.</summary>
    public SurveyNote? Unclear { get; private set; }

    public void Add(int line, string raw)
    {
        var text = CellText.Clean(raw);
        if (text.Length == 0) return;
        var match = Word().Match(text);
        var rest = SurveyWords.Unquoted(text[match.Length..].Trim());
        if (!match.Success)
        {
            if (SurveyWords.Direction(text) is { } said) HigherIs = said;
            else if (Title.Length == 0) Title = rest;
            else _introduction.Add(rest);
        }
        else if (match.Groups["title"].Success)
        {
            Title = rest;
        }
        else if (match.Groups["introduction"].Success)
        {
            if (rest.Length > 0) _introduction.Add(rest);
        }
        else if (SurveyWords.Direction(rest) is { } direction)
        {
            HigherIs = direction;
        }
        else if (rest.Length > 0)
        {
            Unclear = new(line, "не сказано, что значит большее число на шкале: впишите «больше — хуже» или «больше — лучше»");
        }
    }

    [GeneratedRegex(@"^(?:(?<title>название(?: анкеты)?)|(?<introduction>введение|вступление)|(?<scale>шкала|направление))(?!\p{L})\s*:?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
