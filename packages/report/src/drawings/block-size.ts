import { formatCompact } from '../markup/numbers';
import { textWidth } from '../markup/text-width';
import { clip } from '../markup/words';
import type { Block } from './block';

/** The lines of a box: what stands at its left and right edge. */
export interface BlockText {
  readonly title: string;
  readonly shape: string;
  readonly details: string;
  readonly parameters: string;
  readonly note: string;
}

/** Width and height, pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Font sizes, pixels. */
export const titleSize = 12;
export const detailSize = 10.5;

/** From the edge of a box to its text, pixels. */
export const padding = 12;

/** What a box says. */
export function textOf(block: Block): BlockText {
  const removed = block.change === 'removed' ? ['removed'] : [];
  return {
    title: block.title,
    shape: block.ghost ? '' : block.shape.join('\u00d7'),
    details: clip([...removed, ...block.details].join(' \u00b7 '), 46),
    parameters: block.parameters > 0 && !block.ghost ? formatCompact(block.parameters) : '',
    note: clip([...(block.change === 'added' ? ['added'] : []), ...block.notes].join(', '), 46),
  };
}

/** The room that a box needs. A note goes below the details, or in their place where there are none. */
export function sizeOf({ title, shape, details, parameters, note }: BlockText): Size {
  const line = (left: number, right: number): number => left + (left > 0 && right > 0 ? 14 : 0) + right;
  const noteWidth = textWidth(note, detailSize, true);
  const first = line(textWidth(title, titleSize, true), textWidth(shape, detailSize));
  const second = line(details === '' ? noteWidth : textWidth(details, detailSize), textWidth(parameters, detailSize));
  const lines = 1 + (second > 0 ? 1 : 0) + (note !== '' && details !== '' ? 1 : 0);
  const width = Math.max(first, second, noteWidth) + 2 * padding;
  return { width: Math.ceil(Math.max(width, 64)), height: 12 + 15 * lines };
}
