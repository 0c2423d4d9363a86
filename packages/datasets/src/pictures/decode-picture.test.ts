import { expect, test } from 'vitest';
import fixtures from '../../fixtures/pictures.json';
import { decodePicture } from './decode-picture';

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

test('decodePicture tells JPEG and PNG apart', () => {
  expect(decodePicture(bytesOf(fixtures.jpeg[0].file)).shape).toEqual([3, 11, 13]);
  expect(decodePicture(bytesOf(fixtures.png[1].file)).shape).toEqual([1, 11, 13]);
});

test('another file is BAD_MAGIC', () => {
  expect(() => decodePicture(new TextEncoder().encode('GIF89a'), { file: 'x.gif' })).toThrow(
    expect.objectContaining({ code: 'BAD_MAGIC', file: 'x.gif' }),
  );
});
