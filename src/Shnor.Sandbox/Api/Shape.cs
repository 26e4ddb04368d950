namespace Shnor.Sandbox.Api;

/// <summary>What a parameter or a field may hold.</summary>
internal abstract record Shape
{
    public static readonly Shape Integer = new Scalar("Integer");
    public static readonly Shape Text = new Scalar("String");
    public static readonly Shape Boolean = new Scalar("Boolean");

    /// <summary>A chat: its number, or @name.</summary>
    public static readonly Shape Chat = new Scalar("Integer or String");

    /// <summary>A file: a part of the form, <c>attach://PART</c>, or the file_id of one that was sent before.</summary>
    public static readonly Shape File = new Scalar("InputFile or String");

    public sealed record Scalar(string Name) : Shape;

    public sealed record ArrayOf(Shape Item) : Shape;

    public sealed record ObjectOf(string Name, params Field[] Fields) : Shape;

    public static Shape Array(Shape item) => new ArrayOf(item);

    public static Shape Object(string name, params Field[] fields) => new ObjectOf(name, fields);
}

/// <summary>A parameter of a method or a field of a type.</summary>
/// <param name="Shape">Null: Telegram knows it, the sandbox does not play it, and says so.</param>
internal sealed record Field(string Name, Shape? Shape, bool Required = false)
{
    /// <summary>What Telegram says when it is missing, where it has words of its own.</summary>
    public string? Missing { get; init; }

    public static Field[] NotPlayed(params string[] names) => [.. names.Select(name => new Field(name, null))];
}
