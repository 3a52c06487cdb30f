// PNGs with a palette: of a chart a fourth of what the browser's own would be, with each pixel in four bytes.
const reducedPng = async picture => {
  const { width, height } = picture;
  const pixels = new Uint32Array(picture.getContext('2d').getImageData(0, 0, width, height).data.buffer);
  const colours = palette(pixels);
  if (!colours) return null;
  const rows = new Uint8Array((width + 1) * height); // each begins with a byte that says: as it is
  for (let y = 0, from = 0; y < height; y++)
    for (let x = 1; x <= width; x++) rows[y * (width + 1) + x] = colours.places.get(pixels[from++]);
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint16(8, 0x0803); // eight bits, a palette
  const entries = new Uint8Array(colours.entries.flatMap(colour => channels(colour)));
  const deflated = await new Response(new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer();
  return new Blob([
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[['IHDR', header.buffer], ['PLTE', entries.buffer], ['IDAT', deflated], ['IEND', new ArrayBuffer(0)]].map(([name, data]) => chunk(name, new Uint8Array(data))),
  ]);
};

const channels = colour => [colour & 255, colour >>> 8 & 255, colour >>> 16 & 255];

// The colours, commonest first. One that covers little, as where letters meet their paper, becomes the like of it that
// came before; what is left must fit into a palette.
const palette = pixels => {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const [entries, places] = [[], new Map()];
  if (counts.size > 10000) return null;
  for (const [colour, count] of [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const own = channels(colour);
    const alike = count * 2000 > pixels.length ? -1
      : entries.findIndex(entry => channels(entry).every((value, i) => Math.abs(value - own[i]) < 24));
    places.set(colour, alike < 0 ? entries.push(colour) - 1 : alike);
    if (entries.length > 256) return null;
  }
  return { entries, places };
};

const chunk = (name, data) => {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set([...name].map(letter => letter.charCodeAt(0)), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, checksum(bytes.subarray(4, data.length + 8)));
  return bytes;
};

// CRC-32, as PNG asks for.
const checksum = bytes => {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum >>> 1 ^ (sum & 1 && 0xedb88320);
  }
  return ~sum >>> 0;
};
