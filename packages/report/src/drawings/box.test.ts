import { expect, test } from 'vitest';
import { parse, textsOf } from '../fixtures/parse';
import { boxMarkup } from './box';
import type { PlacedBlock } from './layout-column';

const placed: PlacedBlock = {
  ...{ x: 100, y: 50, width: 120, height: 57 },
  block: {
    ...{ key: 'a', kind: 'convolution', title: 'conv 3\u00d73', details: ['ReLU'], shape: [8, 4, 4], parameters: 72 },
    ...{ ids: ['<conv1>', 'relu1'], change: 'changed', notes: ['was 16 channels'], ghost: false },
  },
};
const box = (block: Partial<PlacedBlock['block']>): string =>
  `<svg>${boxMarkup({ ...placed, block: { ...placed.block, ...block } }).text}</svg>`;

test('boxMarkup writes title, shape, details, parameters and note, and names its layers', () => {
  const svg = box({});
  expect(textsOf(svg, 'text')).toEqual(['conv 3\u00d73', '8\u00d74\u00d74', 'ReLU', '72', 'was 16 channels']);
  expect(textsOf(svg, 'title')).toEqual(['<conv1>, relu1']);
  expect(parse(svg).querySelector('g')!.getAttribute('transform')).toBe('translate(40,21.5)');
});

test('boxMarkup says by its classes what the layer is and what became of it', () => {
  const classes = (block: Partial<PlacedBlock['block']>): string =>
    parse(box(block)).querySelector('g')!.getAttribute('class')!;
  expect(classes({})).toBe('box convolution changed');
  expect(classes({ change: 'none' })).toBe('box convolution');
  expect(classes({ change: 'removed', ghost: true })).toBe('box convolution removed ghost');
});

test('a note stands in the place of details that are missing', () => {
  const note = parse(box({ details: [] })).querySelector('.note')!;
  expect(note.getAttribute('y')).toBe('33');
});
