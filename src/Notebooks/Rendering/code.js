// One button that shows or folds the code of all cells.
(() => {
  const button = document.querySelector('button#code');
  const inputs = [...document.querySelectorAll('details.input')];
  if (!button || !inputs.length) return;
  const areOpen = () => inputs.every(input => input.open);
  const label = () => { button.textContent = areOpen() ? 'Fold all code' : 'Show all code'; };
  button.hidden = false;
  button.addEventListener('click', () => {
    const open = !areOpen();
    inputs.forEach(input => { input.open = open; });
  });
  inputs.forEach(input => input.addEventListener('toggle', label));
  label();
})();

// Text that scrolls within itself is a stop of the Tab key, as long as it does.
(() => {
  const sizes = new ResizeObserver(entries => {
    for (const { target } of entries)
      if (target.scrollHeight > target.clientHeight || target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute('tabindex');
  });
  for (const text of document.querySelectorAll('.cell pre:not(.code)')) sizes.observe(text);
})();
