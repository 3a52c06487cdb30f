// How charts look in the page: its inks and type, light or dark, narrow or wide, or on paper.
const looks = (() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const narrow = matchMedia('(max-width: 40rem)');
  const touch = matchMedia('(pointer: coarse)');
  const paper = { width: 640, height: 540, row: 18 }; // so that A4 and Letter have room for something beside a chart; rows of names, thinner than on a screen
  const plotlyDefault = 600; // Plotly.NET gives every chart this width and height unless told otherwise

  const inks = printing => {
    const style = getComputedStyle(document.documentElement);
    const ink = name => style.getPropertyValue(name).trim();
    return printing
      ? { text: '#1c1b1a', faint: '#e3e0da', line: '#8b877f', paper: '#ffffff' }
      : { text: ink('--text'), faint: ink('--grid'), line: ink('--faint'), paper: ink('--paper') };
  };

  // Luminance by WCAG, of the colours that figures are written in; null for any other.
  const luminance = colour => {
    const canvas = luminance.canvas ??= document.createElement('canvas').getContext('2d');
    canvas.fillStyle = '#010203';
    canvas.fillStyle = colour;
    const hex = canvas.fillStyle;
    if (hex === '#010203' || hex[0] !== '#') return null;
    const [r, g, b] = [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16) / 255)
      .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };

  // Letters in a colour of the author's own that cannot be read on this paper take the ink.
  const makeLegible = (node, key, ink) => {
    if (!node || typeof node !== 'object' || Array.isArray(node) && typeof node[0] !== 'object') return;
    if (/font$/i.test(key) && key !== 'insidetextfont' && typeof node.color === 'string' && luminance(node.color) !== null && contrast(node.color, ink.paper) < 4.5)
      node.color = ink.text;
    for (const [name, child] of Object.entries(node)) if (!name.startsWith('_')) makeLegible(child, /^\d+$/.test(name) ? key : name, ink);
  };

  // The figure for a picture of its own: one without a background is on white, and its letters can be read there.
  const onWhite = figure => {
    onPaper(figure, true);
    const background = figure.layout?.paper_bgcolor ?? figure.layout?.template?.layout?.paper_bgcolor;
    if (!background || luminance(background) !== null) return figure; // Plotly's own is white
    const ink = inks(true);
    for (const trace of figure.data ?? []) makeLegible(trace, '', ink);
    makeLegible(figure.layout, '', ink);
    figure.layout.paper_bgcolor = ink.paper;
    return figure;
  };

  // A figure may say for some of its colours what they are on light and on dark paper (layout.meta.light, .dark), as an article's
  // text beside it has them.
  const onPaper = (figure, printing) => {
    const exchange = figure.layout?.meta?.[luminance(inks(printing).paper) < 0.2 ? 'dark' : 'light'];
    if (!exchange || typeof exchange !== 'object') return;
    const other = colour => typeof colour === 'string' && Object.hasOwn(exchange, colour) ? exchange[colour] : colour;
    for (const { marker } of figure.data ?? [])
      if (marker?.color) marker.color = Array.isArray(marker.color) ? marker.color.map(other) : other(marker.color);
  };

  // What Plotly.NET gives to every chart is too high for a few bars.
  const rowsOf = figure => {
    const bars = (figure.data ?? []).filter(trace => trace.type === 'bar' && trace.orientation === 'h');
    const names = new Set(bars.flatMap(trace => Array.isArray(trace.y) ? trace.y : []));
    return bars.length && bars.length === figure.data.length ? names.size : 0;
  };
  const heightOf = rows => rows ? Math.min(420, 100 + 34 * rows) : 420;

  const layoutFor = (figure, printing) => {
    const ink = inks(printing);
    onPaper(figure, printing);
    const layout = figure.layout ?? {};
    const titleRoom = layout.title ? layout.margin?.t : undefined;
    delete layout.title;
    makeLegible(layout, '', ink);
    const isDefault = layout.width === plotlyDefault && layout.height === plotlyDefault;
    delete layout.width;
    layout.autosize = !printing;
    const ownHeight = layout.height && !isDefault;
    if (!ownHeight) layout.height = heightOf(rowsOf(figure));
    layout.paper_bgcolor = layout.plot_bgcolor = 'rgba(0,0,0,0)';
    layout.font = { ...layout.font, color: ink.text, family: getComputedStyle(document.body).getPropertyValue('--sans') };
    if (narrow.matches) layout.font.size = Math.min(layout.font.size ?? 11, 11);
    layout.margin = { l: 56, r: 16, b: 48, pad: 4, ...layout.margin, t: Math.min(layout.margin?.t ?? 16, layout.annotations ? 40 : 24) };
    // The page writes the title above the chart; the plot keeps the height that its author gave it.
    if (ownHeight && titleRoom > layout.margin.t) layout.height -= titleRoom - layout.margin.t;
    const names = layout.yaxis?.type === 'category' && layout.yaxis.categoryarray?.length;
    if (printing && names) layout.height = Math.min(layout.height, names * paper.row + 96);
    // What is taller than that is drawn as much wider, and made smaller: its rows want their height.
    if (printing) layout.width = paper.width * Math.max(1, layout.height / paper.height);
    if (narrow.matches) {
      layout.margin.l = Math.min(layout.margin.l, 48);
      layout.margin.r = 8;
    }
    for (const axis of Object.keys(layout).filter(key => /^[xy]axis\d*$/.test(key)).concat('xaxis', 'yaxis')) {
      const own = layout[axis] ?? {};
      const ticks = own.ticks ?? layout.template?.layout?.[axis.slice(0, 5)]?.ticks; // to colour them would draw them
      layout[axis] = {
        automargin: true, ...own, gridcolor: ink.faint, zerolinecolor: ink.line, linecolor: ink.line,
        ...(ticks && (!own.tickcolor || luminance(own.tickcolor) !== null) && { tickcolor: ink.line }),
      };
    }
    if (layout.legend || narrow.matches) layout.legend = { ...layout.legend, bgcolor: 'rgba(0,0,0,0)' };
    if (narrow.matches) Object.assign(layout.legend, { orientation: 'h', x: 0, xanchor: 'left', y: 1.02, yanchor: 'bottom' });
    if (touch.matches) layout.dragmode = false; // a finger on a chart scrolls the page
    return layout;
  };

  return { dark, narrow, touch, paper, inks, heightOf, rowsOf, makeLegible, onWhite, layoutFor };
})();
