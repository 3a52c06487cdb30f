// A figure as its author made it, title and all, as a PNG in base64; one without a background of its own is on white.
const pictureOf = async json => {
  const { data = [], layout = {} } = looks.onWhite(JSON.parse(json));
  const rows = looks.rowsOf({ data });
  const plotlyDefault = 600; // Plotly.NET gives every chart this width and height unless told otherwise
  if (layout.width === plotlyDefault && layout.height === plotlyDefault) delete layout.width, delete layout.height;
  const within = (least, wish, otherwise, most) => Math.min(Math.max(least, Number.isFinite(wish) ? wish : otherwise), most);
  const size = { width: within(100, layout.width, 700, 1400), height: within(100, layout.height, rows ? looks.heightOf(rows) + 60 : 450, 4000) };
  const url = await Plotly.toImage({ data, layout }, { format: 'png', scale: 2, setBackground: 'opaque', ...size });
  const drawn = Object.assign(new Image(), { src: url });
  await drawn.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: drawn.naturalWidth, height: drawn.naturalHeight });
  canvas.getContext('2d', { willReadFrequently: true }).drawImage(drawn, 0, 0);
  const reduced = await reducedPng(canvas);
  return reduced ? base64(new Uint8Array(await reduced.arrayBuffer())) : url.slice(url.indexOf(',') + 1);
};

const base64 = bytes => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
};
