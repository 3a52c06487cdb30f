using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Notebooks.Jupyter.Wire;

namespace Notebooks.Tests.Jupyter;

/// <summary>
/// What nobody sends who means well: random frames, good messages with something broken, with right signatures and
/// wrong ones, bytes that are not even ZeroMQ's. From a seed, so that what fails once fails again.
/// </summary>
public sealed class HostileWireTests : IDisposable
{
    const int Seed = 20201130,
        Messages = 100_000,
        Batch = 1000;

    static readonly string[] Types =
    [
        "execute_request",
        "complete_request",
        "inspect_request",
        "is_complete_request",
        "history_request",
        "comm_open",
        "comm_msg",
        "comm_info_request",
        "kernel_info_request",
        "interrupt_request",
        "debug_request",
        "input_reply",
        "connect_request",
        "unheard_of",
    ];

    readonly KernelClient kernel = new();
    readonly Random random = new(Seed);

    [Fact]
    public void Every_good_request_after_bad_ones_is_answered_and_memory_stays()
    {
        var memory = new List<long>();
        for (var sent = 0; sent < Messages; )
        {
            for (var end = sent + Batch; sent < end; sent++)
                kernel.SendRaw(Message(sent));
            Garbage();
            kernel.Listen();
            Assert.Equal("ok", kernel.Ask("kernel_info_request").Text("status"));
            memory.Add(Memory());
        }
        Assert.Equal("2", kernel.Value("1 + 1"));
        // The least of many, since the collector comes when it likes.
        var (early, late) = (memory[(memory.Count / 5)..(memory.Count * 2 / 5)].Min(), memory[(memory.Count * 4 / 5)..].Min());
        Assert.True(late < early * 3 / 2, $"{early >> 20} MiB early, {late >> 20} MiB late");
    }

    byte[][] Message(int number)
    {
        byte[][] parts = KernelClient.Parts($"hostile-{number}", Pick(Types), Content());
        switch (random.Next(8))
        {
            case 0:
                return [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Bytes())];
            case 1:
                parts[random.Next(4)] = Bytes();
                break;
            case 2:
                parts[random.Next(4)] = Encoding.UTF8.GetBytes(
                    Pick("{", "[]", "null", "\"\\ud800\"", "{\"a\":1,\"a\":2}", "{\"msg_id\":{}}")
                );
                break;
            case 3:
                Flip(parts[random.Next(4)]);
                break;
            case 4:
                return ["<IDS|MSG>"u8.ToArray(), Bytes(), .. parts];
            case 5:
                return ["<IDS|MSG>"u8.ToArray(), kernel.Sign(parts), .. parts[..random.Next(4)]];
            case 6:
                parts[3] = Encoding.UTF8.GetBytes(new string('[', random.Next(5000)));
                break;
        }
        return ["<IDS|MSG>"u8.ToArray(), kernel.Sign(parts), .. parts, .. random.Next(4) == 0 ? new[] { Bytes() } : []];
    }

    JsonObject Content()
    {
        var content = new JsonObject();
        string[] names =
        [
            "code",
            "cursor_pos",
            "detail_level",
            "silent",
            "user_expressions",
            "hist_access_type",
            "n",
            "pattern",
            "comm_id",
            "value",
            "session",
        ];
        for (var i = random.Next(6); i > 0; i--)
            content[Pick(names)] = Value();
        // What runs would be a cell's business and not the wire's.
        if (content["code"] is JsonValue code && code.TryGetValue(out string? _))
            content["code"] = "";
        return content;
    }

    JsonNode? Value() =>
        random.Next(7) switch
        {
            0 => null,
            1 => random.Next(-5, 1_000_000),
            2 => random.NextDouble() * 1e300,
            3 => Encoding.Latin1.GetString(Bytes()),
            4 => new JsonArray(1, "a", null),
            5 => new JsonObject { ["a"] = new JsonObject() },
            _ => random.Next(2) == 0,
        };

    /// <summary>Somebody at the wrong port, or with a broken library, who hangs up.</summary>
    void Garbage()
    {
        foreach (var (port, kind) in kernel.Ports.Zip((string[])["DEALER", "SUB", "DEALER", "DEALER", "REQ"]))
        {
            using var wrong = new TcpClient("127.0.0.1", port);
            wrong
                .GetStream()
                .Write(
                    random.Next(3) switch
                    {
                        0 => "GET / HTTP/1.1\r\n\r\n"u8,
                        1 => Bytes(),
                        _ => RawPeer.Mutated(random, kind),
                    }
                );
        }
    }

    long Memory()
    {
        kernel.Process.Refresh();
        return kernel.Process.WorkingSet64;
    }

    byte[] Bytes()
    {
        var bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        return bytes;
    }

    void Flip(byte[] part)
    {
        if (part.Length > 0)
            part[random.Next(part.Length)] ^= (byte)random.Next(1, 256);
    }

    T Pick<T>(params T[] all) => all[random.Next(all.Length)];

    public void Dispose() => kernel.Dispose();
}
