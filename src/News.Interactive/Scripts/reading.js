for (const root of document.querySelectorAll('.news-reading:not([data-live])')) enliven(root);

// Every listener sits on the article itself and goes with it when a cell is run again.
function enliven(root) {
  root.dataset.live = '';
  const text = root.querySelector('.nr-text');
  const linked = [...root.querySelectorAll('[data-o]')];
  const stops = linked.filter(element => element.id && text.contains(element));
  const keys = (element, name) => (element.dataset[name] ?? '').split(' ').filter(key => key);
  const owners = new Map(), concerned = new Map();
  const put = (map, key, element) => map.has(key) ? map.get(key).push(element) : map.set(key, [element]);
  for (const element of linked) {
    for (const key of keys(element, 'o')) { put(owners, key, element); put(concerned, key, element); }
    for (const key of keys(element, 'r')) put(concerned, key, element);
  }
  // Ids are looked up within the article: the same one may stand in the page twice.
  const byId = new Map([...root.querySelectorAll('[id]')].map(element => [element.id, element]));
  const named = key => byId.get(root.id.replace(/top$/, key));

  const card = makeCard(root);
  let lit = [], anchor = null, pinned = false, timer = 0, closing = null, pointer = '', dismissedAt = null;

  function light(element) {
    for (const one of lit) one.classList.remove('nr-on');
    lit = element ? [...new Set([
      ...keys(element, 'o').flatMap(key => concerned.get(key) ?? []),
      ...keys(element, 'r').flatMap(key => owners.get(key) ?? []),
    ])] : [];
    for (const one of lit) one.classList.add('nr-on');
    root.classList.toggle('nr-lit', lit.length > 0);
  }

  const hasCard = element => element.matches('.nr-node, .nr-arc, circle') || text.contains(element);

  function open(element, pin) {
    clearTimeout(timer);
    light(element);
    if (!hasCard(element)) return hide();
    fill(card, element, keys(element, 'o').filter(key => key[0] === 'a').map(named).filter(found => found));
    anchor = element;
    pinned = pin;
    card.hidden = false;
    place(card, root, element, text.contains(element) ? text : root);
    // Escape shall close it wherever the focus is, so the document is listened to, only as long as it is open.
    closing ??= new AbortController();
    document.addEventListener('keydown', escape, { signal: closing.signal });
    document.addEventListener('pointerdown', elsewhere, { signal: closing.signal });
  }

  function close() {
    clearTimeout(timer);
    light(null);
    hide();
  }

  function hide() {
    if (card.hidden) return;
    const inside = card.contains(document.activeElement);
    card.hidden = true;
    pinned = false;
    closing?.abort();
    closing = null;
    const back = anchor;
    anchor = null;
    if (inside) goTo(back, true);
  }

  const escape = event => {
    if (event.key !== 'Escape' && root.isConnected) return;
    close();
    dismissedAt = pointer;
  };
  const elsewhere = event => { if (!root.contains(event.target) || !event.target.closest('[data-o], .nr-card')) close(); };
  const later = (act, delay) => { clearTimeout(timer); timer = setTimeout(act, delay); };
  const pointed = event => event.target.closest?.('[data-o]');
  const placeOf = event => `${event.clientX} ${event.clientY}`;
  let quiet = false;

  root.addEventListener('pointermove', event => { pointer = placeOf(event); });
  root.addEventListener('pointerover', event => {
    if (event.pointerType === 'touch') return;
    // What comes to lie under a pointer at rest, since the card over it was dismissed, was not pointed at.
    pointer = placeOf(event);
    if (pointer === dismissedAt) return;
    dismissedAt = null;
    if (card.contains(event.target)) return clearTimeout(timer);
    const element = pointed(event);
    if (pinned) return;
    if (!element) return later(close, 250);
    if (element === anchor) return clearTimeout(timer);
    if (card.hidden) light(element);
    later(() => open(element, false), 150);
  });
  root.addEventListener('pointerleave', () => { if (!pinned) later(close, 250); });
  root.addEventListener('focusin', event => {
    const element = pointed(event);
    if (!quiet && element && !card.contains(element) && event.target.matches(':focus-visible')) open(element, pinned);
  });
  root.addEventListener('focusout', event => {
    if (!pinned && !card.contains(event.relatedTarget) && !card.contains(event.target)) later(close, 100);
  });
  root.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    const target = link && byId.get(link.getAttribute('href').slice(1));
    const element = pointed(event);
    if (event.target.closest('.nr-close')) close();
    else if (target) {
      event.preventDefault();
      if (link.matches('.nr-node')) open(link, true);
      else goTo(target);
    } else if (element && hasCard(element)) open(element, true);
  });
  text.addEventListener('keydown', event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = stops.indexOf(event.target);
    if (at < 0) return;
    if (step) {
      let next = at + step;
      while (stops[next]?.matches('.nr-off')) next += step;
      if (stops[next]) goTo(stops[next]);
      event.preventDefault();
    } else if (event.key === 'Enter') {
      open(event.target, true);
      card.querySelector('a, button').focus();
      event.preventDefault();
    }
  });

  // Of all marks one is a stop of the Tab key; the arrow keys go from there to the others.
  for (const [i, mark] of stops.entries()) mark.tabIndex = i === 0 ? 0 : -1;

  function goTo(element, silently) {
    if (stops.includes(element)) {
      text.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1');
      element.tabIndex = 0;
    }
    quiet = true;
    element.focus({ preventScroll: true });
    quiet = false;
    if (silently) return;
    const { top, bottom } = element.getBoundingClientRect();
    if (top < 60 || bottom > innerHeight * 0.6) element.scrollIntoView({ block: 'center' });
    if (element.matches('[data-o]')) open(element, pinned);
  }

  filters(root, linked, keys);
}
