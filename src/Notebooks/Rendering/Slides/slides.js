// Shows slides one at a time: arrows, Home and End, a list at Escape, notes at N, and addresses such as #/3.
(() => {
  const slides = [...document.querySelectorAll('.slide')];
  const root = document.documentElement;
  if (!slides.length) return;
  slides.forEach(slide => { slide.tabIndex = 0; }); // one is scrolled where it is longer than the window
  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  let current = -1;
  const fragments = () => [...slides[current].querySelectorAll('.fragment')];

  const button = (text, label, click) => {
    const made = element('button', { type: 'button', textContent: text, onclick: click });
    made.setAttribute('aria-label', label);
    return made;
  };
  const back = button('←', 'Back', () => step(-1)), forward = button('→', 'Forward', () => step(1));
  const place = element('span', { role: 'status' });
  place.setAttribute('aria-live', 'polite');
  const progress = element('progress', { max: slides.length });
  progress.setAttribute('aria-label', 'Slides shown');
  const list = element('ol', {}, ...slides.map((slide, number) =>
    element('li', {}, element('a', { href: `#/${number + 1}`, textContent: slide.getAttribute('aria-label'), onclick: () => all.close() }))));
  const heading = element('h2', { id: 'all-slides', textContent: 'Slides' });
  const all = element('dialog', { className: 'all' }, heading, list);
  all.setAttribute('aria-labelledby', heading.id);
  const open = () => {
    all.showModal();
    list.querySelector('[aria-current]')?.focus();
  };
  const bar = element('div', { className: 'show' }, progress, back, forward, place, button('☰', 'All slides', open));
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', 'Slides');
  document.body.append(bar, all);

  const show = (number, seen = false) => {
    number = Math.max(0, Math.min(slides.length - 1, number));
    if (number !== current) {
      slides[current]?.classList.remove('current');
      current = number;
      slides[current].classList.add('current');
      slides[current].scrollTop = 0;
      [...list.children].forEach((item, of) => of === current ? item.firstChild.setAttribute('aria-current', 'true') : item.firstChild.removeAttribute('aria-current'));
      for (const fragment of fragments()) fragment.classList.toggle('seen', seen);
      if (location.hash !== `#/${current + 1}`) history.replaceState(null, '', `#/${current + 1}`);
      slides[current].focus({ preventScroll: true });
    }
    progress.value = current + 1;
    place.textContent = `${current + 1} of ${slides.length}: ${slides[current].getAttribute('aria-label')}`;
    back.disabled = current === 0 && !fragments().some(fragment => fragment.matches('.seen'));
    forward.disabled = current === slides.length - 1 && fragments().every(fragment => fragment.matches('.seen'));
  };
  const step = direction => {
    const fragment = direction > 0 ? fragments().find(one => !one.matches('.seen')) : fragments().findLast(one => one.matches('.seen'));
    if (fragment) {
      fragment.classList.toggle('seen', direction > 0);
      fragment.scrollIntoView({ block: 'nearest' });
      show(current);
    } else show(current + direction, direction < 0);
  };

  addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || all.open) return;
    const { target, key } = event;
    if (target.closest('input, textarea, select, .scroll') || key === ' ' && target.closest('button, summary, a')) return;
    const action = {
      ArrowRight: () => step(1), ArrowDown: () => step(1), PageDown: () => step(1), ' ': () => step(event.shiftKey ? -1 : 1),
      ArrowLeft: () => step(-1), ArrowUp: () => step(-1), PageUp: () => step(-1),
      Home: () => show(0), End: () => show(slides.length - 1, true),
      Escape: open, n: () => root.classList.toggle('noted'),
    }[key];
    if (!action) return;
    // A slide longer than the window is read to its end before the next one comes.
    const slide = slides[current], room = slide.scrollHeight - slide.clientHeight - slide.scrollTop;
    if (/^(ArrowDown|PageDown| )$/.test(key) && !event.shiftKey && room > 2 || /^(ArrowUp|PageUp)$/.test(key) && slide.scrollTop > 2) return;
    event.preventDefault();
    action();
  });
  // An address names a slide by its number, or something on it.
  const follow = () => {
    const number = /^#\/(\d+)$/.exec(location.hash)?.[1];
    const there = number ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
    show(number ? number - 1 : Math.max(0, slides.indexOf(there?.closest('.slide')), there ? 0 : current), true);
  };
  addEventListener('hashchange', follow);
  root.classList.add('showing');
  if (location.hash) follow();
  else show(0);
})();
