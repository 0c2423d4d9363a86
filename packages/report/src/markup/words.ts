/** Text of at most `length` characters; what is cut off is shown by an ellipsis. */
export function clip(text: string, length: number): string {
  // A character is at most two units long, so these hold one more than is wanted where the text does.
  const characters = [...text.slice(0, 2 * length + 2)];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}\u2026`;
}

/** A metric's name as words: `multiplyAdds` and `multiply_adds` read `multiply-adds`, `validationLoss` `validation loss`. */
export function metricLabel(name: string): string {
  const words = name
    .slice(0, 100)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_\s]+/g, ' ')
    .trim();
  const label = /^[A-Z0-9 ]+$/.test(words) ? words : words.toLowerCase();
  return clip(label.replace(/multiply adds?/, 'multiply-adds'), 40);
}

/** `1 trial`, `2 trials`. */
export function count(amount: number, noun: string): string {
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')} ${noun}${amount === 1 ? '' : 's'}`;
}
