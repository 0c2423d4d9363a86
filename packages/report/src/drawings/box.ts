import { markup, type Markup } from '../markup/markup';
import { clip } from '../markup/words';
import { padding, textOf } from './block-size';
import type { PlacedBlock } from './layout-column';
import { tenths } from './way-path';

/** A box with its texts, its centre at the block's place. */
export function boxMarkup({ block, x, y, width, height }: PlacedBlock): Markup {
  const { title, shape, details, parameters, note } = textOf(block);
  const terminal = block.kind === 'input' || block.kind === 'output';
  const right = width - padding;
  const name = clip([...block.ids].join(', '), 200);
  return markup`<g class="${classesOf(block)}" transform="translate(${tenths(x - width / 2)},${tenths(y - height / 2)})"><title>${name === '' ? title : name}</title><rect width="${width}" height="${height}" rx="${terminal ? height / 2 : 5}"/>${!terminal && markup`<rect class="bar" width="4" height="${height}" rx="2"/>`}<text class="title" x="${padding}" y="18">${title}</text>${shape !== '' && markup`<text class="quiet" x="${right}" y="18" text-anchor="end">${shape}</text>`}${details !== '' && markup`<text class="quiet" x="${padding}" y="33">${details}</text>`}${parameters !== '' && markup`<text class="quiet" x="${right}" y="33" text-anchor="end">${parameters}</text>`}${note !== '' && markup`<text class="note" x="${padding}" y="${details !== '' ? 48 : 33}">${note}</text>`}</g>`;
}

function classesOf({ kind, change, ghost }: PlacedBlock['block']): string {
  return ['box', kind, change !== 'none' && change, ghost && 'ghost'].filter(Boolean).join(' ');
}
