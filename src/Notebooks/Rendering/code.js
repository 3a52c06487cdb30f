// One button that shows or folds the code of all cells.
(() => {
  const button = document.getElementById('code');
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
