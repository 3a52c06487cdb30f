// plotly.js travels compressed, as data; unpacked, it runs as a script whose hash the page's policy knows. False where
// the browser is too old to unpack it.
const loadPlotly = async () => {
  if (window.Plotly?.newPlot) return true; // an element may go by that name
  const data = document.querySelector('script#plotly');
  if (!data || !window.DecompressionStream) return false;
  const packed = atob(data.textContent);
  const bytes = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
  data.remove();
  const script = document.createElement('script');
  script.textContent = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  document.head.append(script);
  return true;
};
