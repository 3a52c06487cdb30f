namespace Notebooks.Rendering.Trust;

/// <summary>What the HTML of an untrusted notebook may hold: words, tables, and drawings that do not move.</summary>
static class Allowed
{
    public static readonly string[] Elements =
    [
        .. Words(
            "a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em "
                + "figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li mark meter ol p picture pre progress q rp rt ruby s samp "
                + "section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr"
        ),
        // Drawings, without what refers, moves, or holds HTML again.
        .. Words("svg g path rect circle ellipse line polyline polygon text tspan defs lineargradient radialgradient stop clippath marker"),
        // Formulas, without what links or holds HTML again.
        .. Words(
            "math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mpadded mphantom msub msup msubsup munder mover munderover mtable mtr mtd"
        ),
    ];

    public static readonly string[] Attributes =
    [
        .. Words(
            "abbr align alt bgcolor border cellpadding cellspacing cite class color cols colspan datetime dir face headers height high href hspace id itemprop lang low max "
                + "min nowrap open optimum reversed role rowspan rows scope size span src start summary tabindex title type valign value vspace width"
        ),
        .. Words("aria-colindex aria-colspan aria-describedby aria-hidden aria-label aria-labelledby aria-level aria-rowindex aria-sort"),
        .. Words(
            "clip-path clip-rule cx cy d dominant-baseline dx dy fill fill-opacity fill-rule font-family font-size font-style font-weight fx fy gradienttransform "
                + "gradientunits letter-spacing marker-end marker-mid marker-start markerheight markerunits markerwidth offset opacity orient pathlength points "
                + "preserveaspectratio r refx refy rotate rx ry shape-rendering spreadmethod stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset "
                + "stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor textlength transform vector-effect version viewbox x x1 "
                + "x2 xmlns y y1 y2"
        ),
        .. Words(
            "accent columnalign display displaystyle fence form linethickness lspace mathvariant maxsize minsize movablelimits rowalign rspace scriptlevel separator stretchy symmetric"
        ),
    ];

    static string[] Words(string words) => words.Split(' ');
}
