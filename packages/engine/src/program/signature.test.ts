import { describe, expect, it } from 'vitest';
import { add } from '../primitives/add';
import { square } from '../primitives/square';
import { sum } from '../primitives/sum';
import { ProgramBuilder } from './builder';
import { checkFeeds, checkState, signatureOf } from './signature';

const code = (expected: string, place?: string) => expect.objectContaining({ code: expected, ...(place && { place }) });
const floats = (...shape: number[]) => ({ shape, data: new Float32Array(shape.reduce((a, b) => a * b, 1)) });

/** w ← w + Σ x, and y = x². */
function step() {
  const builder = new ProgramBuilder();
  const w = builder.input('w', { dtype: 'float32', shape: [3] });
  const x = builder.input('x', { dtype: 'float32', shape: [-2, 3] });
  const count = builder.input('count', { dtype: 'int32', shape: [] });
  return builder.build({ next: add(w, sum(x, [0])), y: square(x), count });
}

describe('signatureOf', () => {
  it('sorts inputs into fed and carried, and outputs into returned and carried', () => {
    const { fed, carried, returned } = signatureOf(step(), { next: 'w' });
    expect([...fed]).toEqual([
      ['x', { dtype: 'float32', shape: [-2, 3] }],
      ['count', { dtype: 'int32', shape: [] }],
    ]);
    expect([...carried]).toEqual([['w', { type: { dtype: 'float32', shape: [3] }, output: 'next' }]]);
    expect(returned).toEqual(['y', 'count']);
  });

  it.each([
    [{ nothing: 'w' }, 'UNKNOWN_INPUT', 'nothing'],
    [{ next: 'nothing' }, 'UNKNOWN_INPUT', 'nothing'],
    [{ count: 'w' }, 'DTYPE_MISMATCH', 'w'],
    [{ y: 'w' }, 'SHAPE_MISMATCH', 'w'],
    [{ y: 'x' }, 'SHAPE_MISMATCH', 'x'],
  ] as [Record<string, string>, string, string][])('with carry %j throws %s', (carry, expected, place) => {
    expect(() => signatureOf(step(), carry)).toThrow(code(expected, place));
  });
});

describe('checkFeeds', () => {
  const signature = signatureOf(step(), { next: 'w' });
  const count = { shape: [], data: Int32Array.of(1) };

  it('returns the batch size', () => {
    expect(checkFeeds(signature, { x: floats(2, 3), count })).toBe(1);
    expect(checkFeeds(signature, { x: floats(10, 3), count })).toBe(5);
  });

  it.each([
    ['nothing', {}, 'MISSING_INPUT', 'x'],
    ['a carried input', { x: floats(2, 3), count, w: floats(3) }, 'UNKNOWN_INPUT', 'w'],
    ['half a batch', { x: floats(3, 3), count }, 'SHAPE_MISMATCH', 'x'],
    ['floats for integers', { x: floats(2, 3), count: floats() }, 'DTYPE_MISMATCH', 'count'],
  ])('of %s throws %s', (_, feeds, expected, place) => {
    expect(() => checkFeeds(signature, feeds)).toThrow(code(expected, place));
  });
});

describe('checkState', () => {
  const signature = signatureOf(step(), { next: 'w' });

  it('takes carried inputs only', () => {
    expect(() => checkState(signature, { w: floats(3) })).not.toThrow();
    expect(() => checkState(signature, { x: floats(2, 3) })).toThrow(code('UNKNOWN_INPUT', 'x'));
    expect(() => checkState(signature, { w: floats(4) })).toThrow(code('SHAPE_MISMATCH', 'w'));
  });
});
