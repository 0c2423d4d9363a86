import { markup, type Markup } from '../markup/markup';
import { textWidth } from '../markup/text-width';
import { detailSize, type Size } from './block-size';
import { kindNames, type OpKind } from './op-kind';

/** The legend of a drawing, its left upper corner at (0, 0). */
export interface KindLegend extends Size {
  readonly markup: Markup;
}

const rowHeight = 20;

/** The colours of the kinds that are there, in rows of at most `width`. */
export function kindLegend(kinds: readonly OpKind[], width: number): KindLegend {
  const shown = (Object.keys(kindNames) as OpKind[]).filter(
    (kind) => kind !== 'input' && kind !== 'output' && kinds.includes(kind),
  );
  let x = 0;
  let y = 0;
  let widest = 0;
  const entries = shown.map((kind) => {
    const needed = 18 + textWidth(kindNames[kind], detailSize);
    if (x > 0 && x + needed > width) {
      x = 0;
      y += rowHeight;
    }
    const entry = markup`<g class="box ${kind}" transform="translate(${Math.round(x)},${y})"><rect width="12" height="12" rx="3"/><rect class="bar" width="4" height="12" rx="2"/><text class="quiet" x="18" y="10">${kindNames[kind]}</text></g>`;
    widest = Math.max(widest, x + needed);
    x += needed + 16;
    return entry;
  });
  return { markup: markup`<g class="legend">${entries}</g>`, width: widest, height: shown.length > 0 ? y + 30 : 0 };
}
