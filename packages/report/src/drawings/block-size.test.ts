import { expect, test } from 'vitest';
import type { Block } from './block';
import { sizeOf, textOf } from './block-size';

const block: Block = {
  ...{ key: 'a', kind: 'convolution', title: 'conv 3\u00d73', details: ['stride 2', 'ReLU'], shape: [16, 8, 8] },
  ...{ parameters: 2340, ids: ['conv1'], change: 'none', notes: [], ghost: false },
};

test('textOf a convolution', () => {
  expect(textOf(block)).toEqual({
    title: 'conv 3\u00d73',
    shape: '16\u00d78\u00d78',
    details: 'stride 2 \u00b7 ReLU',
    parameters: '2.34k',
    note: '',
  });
});

test('textOf what was added, changed or removed says so', () => {
  expect(textOf({ ...block, change: 'added' }).note).toBe('added');
  expect(textOf({ ...block, change: 'changed', notes: ['was 64 channels'] }).note).toBe('was 64 channels');
  const removed = textOf({ ...block, change: 'removed', ghost: true });
  expect([removed.details, removed.shape, removed.parameters]).toEqual(['removed \u00b7 stride 2 \u00b7 ReLU', '', '']);
});

test('sizeOf grows with lines and with texts', () => {
  const plain = sizeOf({ title: 'add', shape: '', details: '', parameters: '', note: '' });
  const more = sizeOf({ title: 'add', shape: '', details: 'a very long line of details', parameters: '', note: 'x' });
  expect(more.height).toBeGreaterThan(plain.height);
  expect(more.width).toBeGreaterThan(plain.width);
});
