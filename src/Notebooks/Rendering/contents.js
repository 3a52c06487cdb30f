// Marks in the contents the section being read, and gives sections and cells links to themselves, and tasks' boxes their names.
(() => {
  const contents = document.querySelector('.contents');
  const wide = matchMedia('(min-width: 76rem)');

  const anchor = (place, label) => {
    const link = document.createElement('a');
    link.className = 'anchor';
    link.href = '#' + place.id;
    link.setAttribute('aria-label', label); // its sign is drawn by the stylesheet, so that headings keep their text
    return link;
  };
  for (const heading of document.querySelectorAll('.prose :is(h2, h3, h4)[id]')) heading.append(anchor(heading, 'Link to this section'));
  for (const cell of document.querySelectorAll('.cell:has(> .input)')) cell.prepend(anchor(cell, 'Link to this cell'));
  for (const box of document.querySelectorAll('.prose li > input[type="checkbox"]')) box.setAttribute('aria-label', box.parentElement.textContent.trim());
  if (!contents) return;

  const fold = contents.querySelector('details');
  const sections = [...contents.querySelectorAll('a')]
    .map(link => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
    .filter(section => section.heading);

  const mark = () => {
    // Being read is the last heading above the upper third; at the page's end, the last of all.
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2 && scrollY > 0;
    const read = atEnd ? sections.at(-1) : sections.findLast(section => section.heading.getBoundingClientRect().top < innerHeight / 3);
    for (const section of sections) {
      if (section !== read) section.link.removeAttribute('aria-current');
      else if (!section.link.hasAttribute('aria-current')) {
        section.link.setAttribute('aria-current', 'true');
        if (wide.matches) contents.scrollTop = section.link.offsetTop - contents.clientHeight / 2;
      }
    }
  };
  let waiting = false;
  addEventListener('scroll', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; mark(); });
  }, { passive: true });

  const suit = () => { fold.open = wide.matches; };
  wide.addEventListener('change', suit);
  contents.addEventListener('click', event => { if (event.target.closest('a')) suit(); });
  suit();
  mark();
})();
