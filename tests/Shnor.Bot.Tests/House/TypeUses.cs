using System.Reflection;
using System.Reflection.Emit;

namespace Shnor.Bot.Tests.House;

/// <summary>
/// The types that a type uses, from its signatures and from the instructions of its methods: what the compiler saw,
/// whatever `using` lines and half-written namespaces the source has.
/// </summary>
internal static class TypeUses
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly IReadOnlyDictionary<short, OpCode> Instructions = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IReadOnlySet<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        Add(used, type.BaseType);
        foreach (var contract in type.GetInterfaces())
            Add(used, contract);
        foreach (var attribute in type.GetCustomAttributesData())
            Add(used, attribute.AttributeType);
        foreach (var field in type.GetFields(Everything))
            Add(used, field.FieldType);
        foreach (var method in MethodsOf(type))
            AddMethod(used, method);
        used.Remove(type);
        return used;
    }

    /// <summary>What the instructions of a method call, make or take the address of.</summary>
    public static IEnumerable<MethodBase> Calls(MethodBase method) =>
        method.GetMethodBody() is { } body ? Tokens(body.GetILAsByteArray()!).Select(token => Resolve(method, token)).OfType<MethodBase>() : [];

    /// <summary>Everything of a type that has instructions, lambdas and state machines aside: those are types of their own.</summary>
    public static IEnumerable<MethodBase> MethodsOf(Type type) => type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything));

    private static void AddMethod(HashSet<Type> used, MethodBase method)
    {
        Add(used, (method as MethodInfo)?.ReturnType);
        foreach (var parameter in method.GetParameters())
            Add(used, parameter.ParameterType);
        if (method.GetMethodBody() is not { } body)
            return;
        foreach (var local in body.LocalVariables)
            Add(used, local.LocalType);
        foreach (var token in Tokens(body.GetILAsByteArray()!))
            AddMember(used, Resolve(method, token));
    }

    private static void AddMember(HashSet<Type> used, MemberInfo? member)
    {
        Add(used, member as Type ?? member?.DeclaringType);
        if (member is MethodInfo { IsGenericMethod: true } method)
        {
            foreach (var argument in method.GetGenericArguments())
                Add(used, argument);
        }
    }

    private static void Add(HashSet<Type> used, Type? type)
    {
        while (type is { HasElementType: true })
            type = type.GetElementType();
        if (type is null or { IsGenericParameter: true })
            return;
        foreach (var argument in type.GenericTypeArguments)
            Add(used, argument);
        used.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
    }

    private static MemberInfo? Resolve(MethodBase method, int token) =>
        method.Module.ResolveMember(
            token,
            method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
            method.IsGenericMethod ? method.GetGenericArguments() : null);

    // ECMA-335, II.25.4 and III: an instruction is one or two bytes (the first of two is 0xFE), then its operand.
    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (var at = 0; at < il.Length;)
        {
            short value = il[at++];
            if (value == 0xFE)
                value = unchecked((short)((0xFE << 8) | il[at++]));
            var operand = Instructions[value].OperandType;
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return BitConverter.ToInt32(il, at);
            at += Size(operand, il, at);
        }
    }

    private static int Size(OperandType operand, byte[] il, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };
}
