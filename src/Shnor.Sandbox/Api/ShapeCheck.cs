using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shnor.Sandbox.Api;

/// <summary>
/// Holds what came against its shape. Stricter than Telegram, which ignores names it does not know: here a typo shows.
/// </summary>
internal static class ShapeCheck
{
    public static JsonObject Check(string method, IReadOnlyList<Field> fields, IReadOnlyDictionary<string, RawParameter> raw)
    {
        foreach (var name in raw.Keys)
            RefuseUnknown(fields, name, $"parameter \"{name}\" in {method}");

        var read = new JsonObject();
        foreach (var field in fields)
        {
            if (raw.TryGetValue(field.Name, out var parameter) && parameter.Value is not null)
                read[field.Name] = parameter.IsText || IsNumberInText(field, parameter.Value) ? FromText(field, parameter.Value) : FromJson(field.Shape!, parameter.Value, field.Name);
            else if (field.Required)
                throw ApiRefusal.BadRequest(field.Missing ?? $"parameter \"{field.Name}\" is required");
        }

        return read;
    }

    /// <summary>Telegram takes "30" for 30 in a JSON body too, and python-telegram-bot writes it so.</summary>
    private static bool IsNumberInText(Field field, JsonNode value) =>
        (field.Shape == Shape.Integer || field.Shape == Shape.Boolean) && value.GetValueKind() == JsonValueKind.String;

    /// <summary>Queries and forms carry text only; objects in them are JSON inside that text.</summary>
    private static JsonNode FromText(Field field, JsonNode value)
    {
        var text = value.GetValue<string>();
        if (field.Shape == Shape.Text || field.Shape == Shape.Chat || field.Shape == Shape.File)
            return JsonValue.Create(text);
        if (field.Shape == Shape.Integer)
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw WrongType(field.Name, "Integer");
        if (field.Shape == Shape.Boolean)
            return bool.TryParse(text, out var truth) ? truth : throw WrongType(field.Name, "Boolean");
        return FromJson(field.Shape!, Parse(text, field.Name), field.Name);
    }

    private static JsonNode FromJson(Shape shape, JsonNode value, string path) => shape switch
    {
        Shape.ObjectOf type => CheckObject(type, Unwrap(value, path), path),
        Shape.ArrayOf list => CheckArray(list, Unwrap(value, path), path),
        Shape.Scalar scalar => Fits(scalar, value) ? value.DeepClone() : throw WrongType(path, scalar.Name),
        _ => throw new InvalidOperationException($"No check for {shape}."),
    };

    private static bool Fits(Shape.Scalar scalar, JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => scalar == Shape.Text || scalar == Shape.Chat || scalar == Shape.File,
        JsonValueKind.Number => (scalar == Shape.Integer || scalar == Shape.Chat) && value.AsValue().TryGetValue<long>(out _),
        JsonValueKind.True or JsonValueKind.False => scalar == Shape.Boolean,
        _ => false,
    };

    private static JsonObject CheckObject(Shape.ObjectOf type, JsonNode value, string path)
    {
        if (value is not JsonObject source)
            throw WrongType(path, type.Name);
        foreach (var (name, _) in source)
            RefuseUnknown(type.Fields, name, $"field \"{name}\" in {type.Name}");

        var read = new JsonObject();
        foreach (var field in type.Fields)
        {
            if (source[field.Name] is { } inner)
                read[field.Name] = FromJson(field.Shape!, inner, $"{path}.{field.Name}");
            else if (source.ContainsKey(field.Name))
                throw WrongType($"{path}.{field.Name}", Name(field.Shape!));
            else if (field.Required)
                throw ApiRefusal.BadRequest($"can't parse {type.Name}: can't find field \"{field.Name}\"");
        }

        return read;
    }

    private static JsonArray CheckArray(Shape.ArrayOf list, JsonNode value, string path)
    {
        if (value is not JsonArray source)
            throw WrongType(path, Name(list));
        return [.. source.Select((item, i) => item is null
            ? throw WrongType($"{path}[{i}]", Name(list.Item))
            : FromJson(list.Item, item, $"{path}[{i}]"))];
    }

    /// <summary>"A JSON-serialized object" inside a JSON body is taken both as an object and as text.</summary>
    private static JsonNode Unwrap(JsonNode value, string path) =>
        value.GetValueKind() == JsonValueKind.String ? Parse(value.GetValue<string>(), path) : value;

    private static JsonNode Parse(string text, string path)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: CallReader.Strict) ?? throw WrongType(path, "Object");
        }
        catch (JsonException)
        {
            throw ApiRefusal.BadRequest($"can't parse {path}: it is not a JSON object");
        }
    }

    private static void RefuseUnknown(IReadOnlyList<Field> fields, string name, string where)
    {
        var field = fields.FirstOrDefault(f => f.Name == name)
            ?? throw ApiRefusal.BadRequest($"unknown {where}");
        if (field.Shape is null)
            throw ApiRefusal.BadRequest($"{where} is not supported by the sandbox");
    }

    private static ApiRefusal WrongType(string path, string type) =>
        ApiRefusal.BadRequest($"field \"{path}\" must be of type {type}");

    private static string Name(Shape shape) => shape switch
    {
        Shape.Scalar scalar => scalar.Name,
        Shape.ObjectOf type => type.Name,
        Shape.ArrayOf list => $"Array of {Name(list.Item)}",
        _ => shape.ToString(),
    };
}
