using System.Security.Cryptography;
using System.Text;

namespace Notebooks.Jupyter.Wire;

/// <summary>
/// Shows that a message comes from somebody who knows the key (HMAC-SHA256 over its four parts), and that it did not
/// come before.
/// </summary>
/// <param name="key">Empty: messages are not signed, and nothing is checked.</param>
sealed class Signature(byte[] key)
{
    /// <summary>How many signatures are remembered. Who replays a message must have it from somewhere, and soon.</summary>
    const int Most = 65_536;

    // By their first sixteen bytes, which no two have in common by chance.
    readonly HashSet<UInt128> seen = [];
    readonly Queue<UInt128> order = new();

    /// <summary>The signature's text, in hexadecimal digits.</summary>
    public string Of(params ReadOnlySpan<byte[]> parts)
    {
        if (key.Length == 0)
            return "";
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
            hmac.AppendData(part);
        return Convert.ToHexStringLower(hmac.GetHashAndReset());
    }

    /// <summary>For one thread at a time.</summary>
    /// <exception cref="WireException">The signature is wrong, or came before.</exception>
    public void Check(byte[] signature, params ReadOnlySpan<byte[]> parts)
    {
        if (key.Length == 0)
            return;
        var right = Of(parts);
        // In the same time whatever is wrong about it, so that no one can feel the way to a right one.
        if (!CryptographicOperations.FixedTimeEquals(signature, Encoding.ASCII.GetBytes(right)))
            throw new WireException("its signature is wrong");
        var begin = UInt128.Parse(
            right.AsSpan(0, 32),
            System.Globalization.NumberStyles.HexNumber,
            System.Globalization.CultureInfo.InvariantCulture
        );
        if (!seen.Add(begin))
            throw new WireException("it came before");
        order.Enqueue(begin);
        if (order.Count > Most)
            seen.Remove(order.Dequeue());
    }
}
