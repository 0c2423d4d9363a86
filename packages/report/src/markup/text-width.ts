/** Widths of ASCII from space to tilde in Helvetica, thousandths of the font size. */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
] as const;

/**
 * An estimate of a line's width in the unit of `size`, on the wide side: no font is asked, and a reader's system font
 * may be a sixth wider than Helvetica.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let thousandths = 0;
  for (const character of text) thousandths += widths[character.charCodeAt(0) - 32] ?? wide(character);
  return (thousandths / 1000) * size * (bold ? 1.24 : 1.16);
}

/** East Asian characters and emoji fill the em; others are like a digit. */
function wide(character: string): number {
  return (character.codePointAt(0) ?? 0) >= 0x1100 ? 1000 : 600;
}
