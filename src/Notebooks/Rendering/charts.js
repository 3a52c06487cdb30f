// Draws each figure where it stands: all of them, or, where they are many, those near to what is read. Nothing is fetched.
(async () => {
  const most = 20; // charts drawn at a time, each of which takes megabytes
  const { dark, narrow, touch, paper, inks, makeLegible, layoutFor } = looks;
  const config = { responsive: true, displaylogo: false, modeBarButtonsToRemove: ['lasso2d', 'select2d', 'toImage'] };

  const all = [...document.querySelectorAll('figure.chart')].map(element => ({
    element,
    plot: element.querySelector('.plot'),
    source: element.querySelector('script[type="application/json"]'),
    name: element.querySelector('figcaption b')?.textContent ?? document.title,
  }));
  const charts = all.filter(({ element }) => !element.matches('.undrawn')); // of some it is known that they cannot be
  if (!charts.length) return;

  // A fresh copy at each call. What an earlier chart has too is written only there.
  const figureOf = ({ source }) => {
    const figure = JSON.parse(source.textContent);
    const { template, config } = source.dataset;
    const earlier = id => figureOf(all.find(chart => chart.element.id === id));
    if (template) figure.layout.template = earlier(template).layout.template;
    if (config) figure.config = earlier(config).config;
    return figure;
  };

  // The page saves pictures itself; a row of buttons with nothing else in it is none.
  const buttonsOf = ({ config = {} }) => {
    if (!Array.isArray(config.modeBarButtons)) return config;
    const modeBarButtons = config.modeBarButtons.map(row => row.filter(button => button !== 'toImage')).filter(row => row.length);
    return modeBarButtons.length ? { ...config, modeBarButtons } : { ...config, modeBarButtons: undefined, displayModeBar: false };
  };

  const draw = async (chart, printing = false) => {
    const figure = figureOf(chart);
    const data = figure.data ?? [];
    try {
      for (const trace of data) makeLegible(trace, '', inks(printing));
      const layout = layoutFor(figure, printing);
      chart.plot.style.zoom = ''; // Plotly measures letters by what is seen of them
      const small = narrow.matches || touch.matches ? { displayModeBar: false } : {}; // its buttons would cover the chart
      await Plotly.react(chart.plot, data, layout, { ...config, ...buttonsOf(figure), ...small, responsive: true });
      if (printing) chart.plot.style.zoom = paper.width / layout.width;
      chart.element.classList.add('drawn');
    } catch (error) {
      chart.element.classList.add('undrawn'); // its words and its data stay
      console.error(`${chart.name}: ${error.message}`);
    }
  };
  const purge = chart => {
    Plotly.purge(chart.plot);
    chart.element.classList.remove('drawn');
  };

  // The picture as its author made it, title and all; a chart without a background of its own is on white.
  const save = async (chart, format) => {
    const { data, layout = {} } = looks.onWhite(figureOf(chart));
    const height = layout.height ?? chart.plot.clientHeight;
    const url = await Plotly.toImage({ data, layout }, { format, width: layout.width ?? Math.max(chart.plot.clientWidth, 700), height, scale: format === 'png' ? 2 : 1 });
    Object.assign(document.createElement('a'), { href: url, download: `${chart.name}.${format}` }).click();
  };
  const tools = chart => {
    const row = document.createElement('div');
    row.className = 'tools';
    for (const format of ['png', 'svg']) {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: format.toUpperCase() });
      button.setAttribute('aria-label', `${button.textContent}: download ${chart.name}`);
      button.addEventListener('click', () => save(chart, format));
      row.append(button);
    }
    chart.element.querySelector('.words').after(row);
  };

  if (!await loadPlotly()) {
    charts.forEach(chart => chart.element.classList.add('undrawn'));
    return;
  }
  charts.forEach(tools);

  const wanted = new Set(), drawn = new Set();
  // One chart a turn, so that the page can be read meanwhile; of many, in a pause of the scrolling, but one a second at
  // least, unless the page flies by: more than a screen a second, of which nobody can read a chart.
  const pause = 120, longest = 1000; // milliseconds
  let scrolled = -pause, at = scrollY, flies = false;
  addEventListener('scroll', () => {
    const now = performance.now();
    flies = Math.abs(scrollY - at) / (now - scrolled) > innerHeight / 1000;
    [scrolled, at] = [now, scrollY];
  }, { passive: true });
  const turn = async () => {
    if (charts.length <= most) return new Promise(done => setTimeout(done));
    const asked = performance.now();
    do await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    while (performance.now() - scrolled < pause && (flies || performance.now() - asked < longest));
  };
  let isWorking = false;
  const work = async () => {
    if (isWorking) return;
    isWorking = true;
    for (let chart; await turn(), chart = [...wanted].find(chart => !drawn.has(chart));) {
      drawn.add(chart);
      await draw(chart);
      const far = drawn.size > most && [...drawn].find(chart => !wanted.has(chart));
      if (!far) continue;
      await turn();
      if (wanted.has(far)) continue; // again, meanwhile
      drawn.delete(far);
      purge(far);
    }
    isWorking = false;
  };
  if (charts.length <= most) {
    charts.forEach(chart => wanted.add(chart));
    work();
  } else {
    const chartOf = new Map(charts.map(chart => [chart.element, chart]));
    const observer = new IntersectionObserver(entries => {
      for (const { target, isIntersecting } of entries) wanted[isIntersecting ? 'add' : 'delete'](chartOf.get(target));
      work();
    }, { rootMargin: '100% 0px' });
    charts.forEach(chart => observer.observe(chart.element));
  }

  const drawAgain = () => drawn.forEach(chart => draw(chart));
  dark.addEventListener('change', drawAgain);
  narrow.addEventListener('change', drawAgain);
  addEventListener('beforeprint', () => charts.forEach(chart => draw(chart, true)));
  addEventListener('afterprint', () => charts.forEach(chart => drawn.has(chart) ? draw(chart) : purge(chart)));
})();
