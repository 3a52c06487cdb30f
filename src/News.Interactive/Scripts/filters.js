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
      if (element.closest('.nr-keys, .nr-brief, .nr-events')) continue;
      const concerns = only.size === 0 || [...keys(element, 'o'), ...keys(element, 'r')].some(key => wanted.has(key));
      element.classList.toggle('nr-off', hidden.has(element.dataset.f) || !concerns);
    }
  }
}
