/**
 * Makes the columns of every table of the class `sortable` sortable by buttons that it adds to their heads; without
 * it the tables stay as they are. A cell sorts by its `data-v` as a number, else by its text; empty cells come last.
 */
export const sortScript = `for (const table of document.querySelectorAll('table.sortable')) {
  const heads = [...table.querySelectorAll('thead th')], body = table.querySelector('tbody');
  heads.forEach((head, column) => {
    if (head.hasAttribute('data-fixed')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const up = head.getAttribute('aria-sort') ? head.getAttribute('aria-sort') === 'descending' : !head.hasAttribute('data-down');
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      const keyed = [...body.children].map((row) => {
        const { dataset, textContent } = row.children[column];
        return [row, dataset.v === undefined ? textContent : +dataset.v];
      });
      keyed.sort(([, a], [, b]) => {
        if (a === '' || b === '') return (a === '') - (b === '');
        const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
        return up ? order : -order;
      });
      body.append(...keyed.map(([row]) => row));
    });
  });
}`;

/** SHA-256 of the script in base64: the page's content security policy lets no other script run. */
export const sortScriptHash = '/z+H7M9Jo22qRgMU+bfWHD3lEkQXnnVSwHLmXn9wVA4=';
