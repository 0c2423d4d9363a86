import { expect, test } from 'vitest';
import { fromInterleaved } from './picture';

test('fromInterleaved lays the channels out one after another and leaves the rest', () => {
  const data = [1, 2, 3, 9, 4, 5, 6, 9];
  expect(fromInterleaved({ width: 2, height: 1, stride: 4, channels: 3, data })).toEqual({
    pixels: Uint8Array.of(1, 4, 2, 5, 3, 6),
    shape: [3, 1, 2],
  });
});
