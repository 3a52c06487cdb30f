(() => {
  'use strict';
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

  function makeCard(root) {
    const card = document.createElement('div');
    card.className = 'nr-card';
    card.hidden = true;
    card.setAttribute('role', 'dialog');
    root.append(card);
    return card;
  }

  function fill(card, element, actors) {
    // The browser's own hint would lie over the card.
    if (element.title) { element.dataset.t = element.title; element.removeAttribute('title'); }
    const words = element.dataset.t ?? element.getAttribute('aria-label') ?? '';
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'nr-close';
    close.setAttribute('aria-label', 'Close');
    close.textContent = '×';
    const copies = actors.map(actor => {
      const copy = actor.cloneNode(true);
      if (actors.length > 1) copy.querySelector('ul')?.remove();
      const part = document.createElement('div');
      part.className = actor.className;
      part.append(...copy.childNodes);
      return part;
    });
    const note = document.createElement('p');
    note.textContent = words;
    card.replaceChildren(...copies, ...(words ? [note] : []), close);
    card.setAttribute('aria-label', actors.map(actor => actor.querySelector('b').textContent).join(', ') || words);
    card.scrollTop = 0;
  }

  // Below the mark, or above it where there is no room, and not over the pictures beside the text. On a telephone the
  // style sheet puts it at the foot.
  function place(card, root, element, column) {
    const [mark, frame] = [element.getClientRects()[0] ?? element.getBoundingClientRect(), root.getBoundingClientRect()];
    const right = column.getBoundingClientRect().right - frame.left;
    const above = mark.bottom + card.offsetHeight + 8 > innerHeight && mark.top > card.offsetHeight + 8;
    card.style.left = `${Math.max(0, Math.min(mark.left - frame.left, right - card.offsetWidth))}px`;
    card.style.top = `${(above ? mark.top - card.offsetHeight - 6 : mark.bottom + 6) - frame.top}px`;
  }

  // The lists of features and of actors become buttons: all features are shown at first; an actor shows its own alone.
  function filters(root, linked, keys) {
    const hidden = new Set(), only = new Map();
    root.querySelector('.nr-keys').classList.add('nr-live');
    for (const item of root.querySelectorAll('.nr-keys li')) {
      const feature = item.dataset.f;
      const button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('aria-pressed', String(feature !== undefined));
      for (const node of [...item.childNodes]) button.append(...(node.nodeName === 'A' ? node.childNodes : [node]));
      item.replaceChildren(button);
      button.addEventListener('click', () => {
        const pressed = button.getAttribute('aria-pressed') !== 'true';
        button.setAttribute('aria-pressed', String(pressed));
        if (feature) pressed ? hidden.delete(feature) : hidden.add(feature);
        else pressed ? only.set(item, keys(item, 'o')) : only.delete(item);
        update();
      });
    }
    root.querySelector('.nr-features')?.setAttribute('aria-label', 'Show in the text');
    root.querySelector('.nr-who')?.setAttribute('aria-label', 'Show only');

    function update() {
      const wanted = new Set([...only.values()].flat());
      for (const element of linked) {
        if (element.closest('.nr-keys, .nr-brief, .nr-deeds')) continue;
        const concerns = only.size === 0 || [...keys(element, 'o'), ...keys(element, 'r')].some(key => wanted.has(key));
        element.classList.toggle('nr-off', hidden.has(element.dataset.f) || !concerns);
      }
    }
  }
})();
