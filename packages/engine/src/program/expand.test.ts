import { describe, expect, it } from 'vitest';
import { primitives } from '../primitives';
import type { Primitive } from '../primitives/primitive';
import { square } from '../primitives/square';
import { swish } from '../primitives/swish';
import { interpret } from '../reference/interpret';
import { instantiate } from '../testing/cases/instantiate';
import { primitiveCases } from '../testing/cases';
import { programOf } from '../testing/evaluate';
import { expand } from './expand';

const composed = new Set([...primitives.values()].filter(({ compose }) => compose).map(({ name }) => name));
const names = ({ instructions }: ReturnType<typeof programOf>) => instructions.map(({ primitive }) => primitive);

describe('expand', () => {
  it('leaves a program alone whose primitives an engine has', () => {
    const program = programOf(swish, [-1, 3]);
    expect(expand(program, () => true)).toBe(program);
  });

  it('writes swish as a product with sigmoid, and shares it with the gradient’s', () => {
    const program = expand(
      programOf((x) => [swish(x), swish(square(x))], [-1, 3]),
      (name) => name !== 'swish',
    );
    expect(names(program)).toEqual(['sigmoid', 'mul', 'square', 'sigmoid', 'mul']);
  });

  it('expands compositions of compositions', () => {
    const twice: Primitive = { name: 'twice', infer: ([x]) => [x], compose: ([x]) => [swish(swish(x))] };
    const program = programOf((x) => x.builder.apply(twice, [x], {})[0], [2]);
    const expanded = expand(program, (name) => name === 'mul' || name === 'sigmoid', {
      primitives: new Map([...primitives, ['twice', twice]]),
    });
    expect(names(expanded)).toEqual(['sigmoid', 'mul', 'sigmoid', 'mul']);
  });

  it.each([
    ['a primitive that is not composed', programOf(square, [2]), 'square'],
    [
      'a primitive it does not know',
      programOf((x) => x.builder.apply({ name: 'mine', infer: ([type]) => [type] }, [x], {})[0], [2]),
      'mine',
    ],
  ])('throws UNKNOWN_PRIMITIVE for %s', (_, program, place) => {
    expect(() => expand(program, () => false)).toThrow(expect.objectContaining({ code: 'UNKNOWN_PRIMITIVE', place }));
  });

  const cases = primitiveCases.filter((item) => names(instantiate(item).program).some((name) => composed.has(name)));
  it.each(cases)('keeps what $name computes', (item) => {
    const { program, feeds } = instantiate(item);
    const expanded = expand(program, (name) => !composed.has(name));
    expect(names(expanded).filter((name) => composed.has(name))).toEqual([]);
    const [before, after] = [program, expanded].map((p) => interpret(p, feeds(2)));
    for (const [name, { data }] of Object.entries(before)) {
      const scale = Math.max(1, ...Array.from(data, Math.abs));
      const worst = Math.max(...Array.from(data, (value, i) => Math.abs(value - after[name].data[i])));
      // Epsilon is a float32 constant in a composition.
      expect(worst / scale).toBeLessThan(1e-9);
    }
  });
});
