import { expect, test } from 'vitest';
import fixtures from '../../fixtures/pictures.json';
import { withChannels } from './channels';
import { decodePng } from './png';

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

test('colour becomes the luma of PIL, pixel for pixel', () => {
  const { file, pixels } = fixtures.luma;
  expect(withChannels(decodePng(bytesOf(file)), 1).pixels).toEqual(bytesOf(pixels));
});

test('grey becomes three equal channels', () => {
  const grey = { pixels: Uint8Array.of(1, 2), shape: [1, 1, 2] as const };
  expect(withChannels(grey, 3)).toEqual({ pixels: Uint8Array.of(1, 2, 1, 2, 1, 2), shape: [3, 1, 2] });
});

test('the channels a picture has are left as they are', () => {
  const grey = { pixels: Uint8Array.of(1), shape: [1, 1, 1] as const };
  expect(withChannels(grey, 1)).toBe(grey);
});

test('two channels have no conversion', () => {
  const two = { pixels: Uint8Array.of(1, 2), shape: [2, 1, 1] as const };
  expect(() => withChannels(two, 3)).toThrow(expect.objectContaining({ code: 'UNSUPPORTED' }));
});
