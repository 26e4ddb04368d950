namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>«I», «вторая», «1,2», «I-III», «2 и 4» before a week, a quarter, a half-year.</summary>
internal static class Ordinals
{
    /// <summary>Spans in the order written; neighbours («1,2») are one span. Null where no number stands.</summary>
    public static IReadOnlyList<(int First, int Last)>? Take(TokenCursor cursor)
    {
        var spans = new List<(int First, int Last)>();
        var start = cursor.At;
        while (cursor.Peek() is Sense.Number { Value: >= 1 and <= 12, Digits: <= 1 } number)
        {
            cursor.At++;
            var last = number.Value;
            if ((cursor.Peek() is Sense.Dash || (cursor.Next(Word.By) && cursor.Next(Word.From, -2))) && cursor.Peek(1) is Sense.Number { Value: <= 12, Digits: <= 1 } to && to.Value > last)
            {
                cursor.At += 2;
                last = to.Value;
            }
            if (spans.Count > 0 && spans[^1].Last + 1 == number.Value) spans[^1] = (spans[^1].First, last);
            else spans.Add((number.Value, last));
            start = cursor.At;
            if (!cursor.TakeListSign()) break;
        }
        cursor.At = start;
        return spans.Count == 0 ? null : spans;
    }
}
