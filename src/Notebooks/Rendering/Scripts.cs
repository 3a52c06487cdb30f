using System.Security.Cryptography;
using System.Text;

namespace Notebooks.Rendering;

/// <summary>The scripts a page runs, each allowed by its hash, so that nothing else in the page can run.</summary>
sealed class Scripts
{
    readonly List<string> hashes = [];

    /// <summary>A script element whose content may run.</summary>
    public string Element(string script)
    {
        Allow(script);
        return $"<script>{script}</script>\n";
    }

    /// <summary>Allows the scripts that an HTML output brings with it.</summary>
    public void AllowIn(string html)
    {
        for (var at = 0; (at = html.IndexOf("<script", at, StringComparison.OrdinalIgnoreCase)) >= 0; )
        {
            var start = html.IndexOf('>', at) + 1;
            var end = start == 0 ? -1 : html.IndexOf("</script", start, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
                return;
            Allow(html[start..end]);
            at = end;
        }
    }

    /// <summary>The page's policy: no request to anywhere, no frame, no form, and of scripts those allowed. A blob is the
    /// picture that a chart's own button saves.</summary>
    public string Policy =>
        $"default-src 'none'; script-src {(hashes.Count == 0 ? "'none'" : string.Join(' ', hashes.Distinct()))}; style-src 'unsafe-inline'; "
        + "img-src data: blob:; font-src data:; media-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>Allows a script by its <see cref="Hash"/>, wherever in the page it may come from.</summary>
    public void AllowHash(string hash) => hashes.Add(hash);

    /// <summary>A script as a policy names it.</summary>
    public static string Hash(string script) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.ReplaceLineEndings("\n"))))}'";

    void Allow(string script) => AllowHash(Hash(script));
}
