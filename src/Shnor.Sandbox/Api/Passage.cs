using System.Text.Json.Nodes;

namespace Shnor.Sandbox.Api;

/// <summary>How far a call has come: what the transcript will say of it.</summary>
internal sealed class Passage(string method)
{
    public string Method => method;

    public JsonObject Sent { get; } = [];

    public SandboxFault? Fault { get; set; }

    public JsonNode? Result { get; set; }

    public bool Done { get; set; }

    /// <summary>Of a file its name and size.</summary>
    public void Keep(CallReader read)
    {
        foreach (var (key, parameter) in read.Parameters)
            Sent[key] = parameter.Value?.DeepClone();
        foreach (var (key, file) in read.Files)
            Sent.TryAdd(key, new JsonObject { ["file_name"] = file.Name, ["file_size"] = file.Bytes.Length });
    }

    public SandboxCall Told(Reply? reply, DateTimeOffset at) =>
        new(0, method, Sent, reply is null || reply.IsCut ? 0 : reply.Code, reply?.Description, Result, at) { Done = Done, Fault = Fault };
}
