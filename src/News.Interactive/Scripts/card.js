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
