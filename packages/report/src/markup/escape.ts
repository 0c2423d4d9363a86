const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text made safe to stand between tags or in a quoted attribute of HTML or SVG. Control characters and lone surrogates,
 * which no XML may hold, become U+FFFD.
 */
export function escapeText(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => entities[character]);
}

/** Text without the characters that XML forbids: control characters and lone surrogates become U+FFFD. */
export function printable(text: string): string {
  return text.replace(forbidden, '\ufffd');
}

const forbidden =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
