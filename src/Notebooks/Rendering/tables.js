// Gives the tables of outputs what a reader wants of them: search, sorting, pages where they are long, copy, CSV.
(() => {
  const searchable = 10, longPage = 500; // rows
  const many = 20_000; // texts, beyond which numbers inside of them are not compared as such: that takes seconds
  const collators = [true, false].map(numeric => new Intl.Collator(document.documentElement.lang, { numeric }));

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const textOf = cell => cell?.textContent.trim() ?? '';
  const fold = text => /^[\x00-\x7f]*$/.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  // What a column holds: an empty cell is undefined in each kind.
  const isEmpty = text => /^(|null|<null>|NaN|NA|n\/a|—|–|-)$/i.test(text);
  const numberIn = text => {
    const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-').replace(/^(-?)[$€£¥]/, '$1').replace(/%$/, '');
    const digits = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
    return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(digits) ? +digits : NaN;
  };
  const isDate = /^(\d{4}-\d\d(-\d\d)?([T ]\d\d:\d\d.*)?|\d{1,2}\/\d{1,2}\/\d{4}( \d.*)?|(\w{3,9}, )?\d{1,2} [A-Z][a-z]{2,8} \d{4}( \d.*)?|[A-Z][a-z]{2,8} \d{1,2}, \d{4})$/;
  const dateIn = text => isDate.test(text) ? Date.parse(text) : NaN;

  // Keys that compare as numbers: numbers, dates, else the place of each text among all.
  const keysOf = texts => {
    const full = texts.filter(text => !isEmpty(text));
    for (const parse of [numberIn, dateIn])
      if (full.every(text => !Number.isNaN(parse(text)))) return texts.map(text => isEmpty(text) ? undefined : parse(text));
    const distinct = [...new Set(full)];
    const places = new Map(distinct.sort(collators[+(distinct.length > many)].compare).map((text, place) => [text, place]));
    return texts.map(text => places.get(text));
  };

  const quoted = (text, separator) => // what a spreadsheet would take for a formula is quoted too, and stays as it is
    text.includes(separator) || /["\r\n]|^[=+\-@\s]|\s$/.test(text) && Number.isNaN(numberIn(text)) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = (rows, separator) => rows.map(row => row.map(text => quoted(text, separator)).join(separator)).join('\r\n') + '\r\n';

  const copy = async text => {
    try { await navigator.clipboard.writeText(text); }
    catch {
      const area = element('textarea', { value: text });
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
  };

  const moreRows = table => {
    const next = table.nextElementSibling;
    try { return next?.matches('script.more-rows') ? JSON.parse(next.textContent) : []; }
    catch { return []; } // an output that was cut
  };

  const equip = (table, number) => {
    const head = table.tHead?.rows.length ? [...table.tHead.rows].at(-1) : null;
    const body = table.tBodies[0];
    if (!head || !body?.rows.length || table.parentElement.closest('table') || table.querySelector('table')) return;
    const heads = [...head.cells];
    const isPlain = table.tBodies.length === 1 && [...body.rows].every(row => row.childElementCount === heads.length) && !table.querySelector('tbody [rowspan], [colspan]');
    // The rows after those of the markup are data: each becomes an element when it is shown.
    const model = body.rows[0];
    const all = [...body.rows].map(row => ({ row, texts: [...row.cells].map(textOf) })).concat(isPlain ? moreRows(table).map(texts => ({ texts })) : []);
    const pageSize = all.length > body.rows.length ? body.rows.length : longPage;
    const rowOf = one => one.row ??= element('tr', {}, ...one.texts.map((text, column) => {
      const cell = model.cells[column].cloneNode(false);
      cell.removeAttribute('title');
      cell.append(element('bdi', { textContent: text }));
      return cell;
    }));
    const names = heads.map(cell => {
      const own = cell.cloneNode(true);
      own.querySelectorAll('small').forEach(small => small.remove()); // its type or unit
      return textOf(own);
    });
    const label = table.caption ? textOf(table.caption) : `Table ${number}`;
    let found = all, shown = all, page = 0, sorted = null, words;
    const status = element('span', { role: 'status' });

    const show = () => {
      const pages = Math.max(1, Math.ceil(shown.length / pageSize));
      page = Math.min(page, pages - 1);
      if (isPlain) body.replaceChildren(...shown.slice(page * pageSize, (page + 1) * pageSize).map(rowOf));
      const count = n => n.toLocaleString('en');
      const matching = shown.length < all.length ? `${count(shown.length)} of ${count(all.length)} rows` : '';
      const part = pages > 1 ? `rows ${count(page * pageSize + 1)} to ${count(Math.min(shown.length, (page + 1) * pageSize))} of ${count(shown.length)}` : '';
      status.textContent = [matching, part].filter(Boolean).join(', ');
      turns.forEach((turn, forward) => { turn.disabled = forward ? page >= pages - 1 : page === 0; });
    };
    const order = () => {
      shown = sorted ? sorted.rows.filter(one => found === all || sorted.found.has(one)) : found;
      show();
    };
    const sort = column => {
      const direction = sorted?.column !== column ? 'ascending' : sorted.direction === 'ascending' ? 'descending' : null;
      heads.forEach(cell => cell.removeAttribute('aria-sort'));
      if (!direction) sorted = null;
      else {
        const keys = sorted?.column === column ? sorted.keys : keysOf(all.map(one => one.texts[column]));
        const sign = direction === 'ascending' ? 1 : -1;
        const places = all.map((_, place) => place).sort((a, b) =>
          keys[a] === keys[b] ? a - b : keys[a] === undefined ? 1 : keys[b] === undefined ? -1 : sign * (keys[a] - keys[b]));
        heads[column].setAttribute('aria-sort', direction);
        sorted = { column, direction, keys, rows: places.map(place => all[place]), found: new Set(found) };
      }
      page = 0;
      order();
    };
    const search = text => {
      words ??= all.map(one => fold(one.texts.join('\n')));
      const wanted = fold(text.trim());
      found = wanted ? all.filter((_, place) => words[place].includes(wanted)) : all;
      if (sorted) sorted.found = new Set(found);
      page = 0;
      order();
    };

    const rows = () => [names, ...shown.map(one => one.texts)];
    const button = (text, description, click) => {
      const made = element('button', { type: 'button', textContent: text, onclick: click });
      made.setAttribute('aria-label', `${text}: ${description}`);
      return made;
    };
    const turns = all.length > pageSize && isPlain
      ? [button('Previous', 'rows before', () => { page--; show(); }), button('Next', 'rows after', () => { page++; show(); })] : [];
    const tools = element('div', { className: 'tools' }, ...turns, status,
      button('Copy', label, async event => {
        const { target } = event;
        await copy(lines(rows(), '\t'));
        target.textContent = 'Copied';
        setTimeout(() => { target.textContent = 'Copy'; }, 2000);
      }),
      button('CSV', `download ${label}`, () => {
        const url = URL.createObjectURL(new Blob(['\ufeff' + lines(rows(), ',')], { type: 'text/csv;charset=utf-8' }));
        element('a', { href: url, download: `${document.title} – ${label}.csv` }).click();
        setTimeout(() => URL.revokeObjectURL(url), 1000);
      }));

    if (isPlain && all.length > 1)
      heads.forEach((cell, column) => {
        if (!textOf(cell) || cell.querySelector('a, button, input, summary')) return;
        cell.replaceChildren(element('button', { type: 'button', className: 'sort', onclick: () => sort(column) }, ...cell.childNodes));
      });
    const parent = table.parentElement;
    const isScroller = !parent.matches('.html, details') && /auto|scroll/.test(getComputedStyle(parent).overflowX);
    const scroller = isScroller ? parent : element('div', {});
    if (!isScroller) {
      table.replaceWith(scroller);
      scroller.append(table);
    }
    scroller.classList.add('scroll');
    scroller.tabIndex = 0;
    scroller.setAttribute('role', 'region');
    scroller.setAttribute('aria-label', label);
    let note = scroller.nextElementSibling; // how many rows there are, of which it shows some
    if (note?.matches('script')) note = note.nextElementSibling;
    if (note?.matches('p') && all.length > pageSize) // all of them are here now, page after page
      note.textContent = note.textContent.replace(/^[\d,]+ of (?=[\d,]+ rows)/, '');
    (note?.matches('p') ? note : scroller).after(tools);
    if (isPlain && all.length > searchable) {
      const field = element('input', { type: 'search', placeholder: 'Search', oninput: () => search(field.value) });
      field.setAttribute('aria-label', `Search ${label}`);
      scroller.before(element('div', { className: 'search' }, field));
    }
    show();
  };
  document.querySelectorAll('.html table, .cell .prose table, .data table').forEach((table, index) => {
    const make = () => {
      equip(table, index + 1);
      if (table.tBodies[0]?.rows.length > longPage) table.classList.add('whole'); // has no pages
    };
    const fold = table.closest('.data:not([open])');
    if (fold) fold.addEventListener('toggle', make, { once: true }); // most are never opened
    else make();
  });
})();
