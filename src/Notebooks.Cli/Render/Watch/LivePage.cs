using Notebooks.Rendering;

namespace Notebooks.Cli.Watch;

/// <summary>A page as it is served while its notebook is watched: it loads itself anew when it hears about another version.</summary>
static class LivePage
{
    const string Policy = "script-src 'none'";

    /// <param name="html">The page as it is on the disk, which has nothing of this.</param>
    /// <param name="version">Which one it is.</param>
    public static string Of(string html, int version)
    {
        // Scrolled to where it was: charts keep their places free until they are drawn.
        var script = $$"""
            (() => {
              const key = 'scrolled ' + location.pathname;
              history.scrollRestoration = 'manual';
              const place = sessionStorage.getItem(key);
              sessionStorage.removeItem(key);
              if (place !== null) scrollTo({ top: +place, behavior: 'instant' });
              new EventSource('events').onmessage = event => {
                if (event.data === '{{version}}') return;
                sessionStorage.setItem(key, scrollY);
                location.reload();
              };
            })();
            """.ReplaceLineEndings("\n");
        var head = html.IndexOf("<title>", StringComparison.Ordinal);
        var policy = html[..head]
            .Replace(Policy, "script-src")
            .Replace("script-src", $"connect-src 'self'; script-src {Scripts.Hash(script)}");
        var end = html.LastIndexOf("</body>", StringComparison.Ordinal);
        return $"{policy}{html[head..end]}<script>{script}</script>\n{html[end..]}";
    }
}
