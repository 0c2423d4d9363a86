import { fromJson, inferShapes, toJson, validate, type Graph } from '@archipelago/graph-ir';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ZooError } from './errors';
import { checkFigure } from './figure';
import { codeOf } from './fixtures/code-of';
import { findNetwork, zooNames } from './zoo';

/** Networks of more layers are built once only, to keep this file quick. */
const LARGE = 1200;

describe('every network of the zoo', () => {
  it.each(zooNames())('%s builds, is valid and is the same after JSON', (name) => {
    const entry = findNetwork(name);
    const graph = entry.build();
    expect([entry.name, graph.name]).toEqual([name, name]);
    expect(graph.inputs.map(({ shape }) => shape)).toEqual([entry.input]);
    const text = toJson(graph);
    expect(toJson(fromJson(text))).toBe(text);
    if (graph.nodes.length > LARGE) return;
    validate(entry.build({ classes: entry.classes + 7 }));
  });

  it.each(zooNames())('%s has the published figures that it says it has, and no other', (name) => {
    const entry = findNetwork(name);
    for (const figure of entry.published) {
      const { agrees } = checkFigure(entry.build(figure), figure);
      expect(agrees, `${figure.value}${figure.unit} ${figure.quantity} of ${figure.source}`).toBe(
        figure.unmatched === undefined,
      );
    }
  });

  it.each(zooNames())('%s cites papers', (name) => {
    const { citations, title } = findNetwork(name);
    expect(citations.length).toBeGreaterThan(0);
    expect(title).not.toBe('');
  });
});

describe('a network of the zoo', () => {
  it('is valid for any input and classes, or refused with BAD_INPUT', () => {
    const side = fc.integer({ min: 1, max: 70 });
    const task = fc.record({
      name: fc.constantFrom(...zooNames().filter((name) => !name.includes('supernet'))),
      channels: fc.integer({ min: 1, max: 4 }),
      sides: fc.tuple(side, side, side),
      classes: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(task, ({ name, channels, sides, classes }) => {
        const entry = findNetwork(name);
        const input = [channels, ...sides.slice(0, entry.input.length - 1)];
        let graph: Graph;
        try {
          graph = entry.build({ input, classes });
        } catch (error) {
          expect((error as ZooError).code, `${error}`).toBe('BAD_INPUT');
          return;
        }
        expect(inferShapes(graph).get(graph.outputs[0])?.[0]).toBe(classes);
      }),
      { seed: 20_201, numRuns: 60 },
    );
  });
});

describe('zooNames', () => {
  it('has every name once', () => {
    expect(new Set(zooNames()).size).toBe(zooNames().length);
  });
});

describe('findNetwork', () => {
  it('refuses an unknown name with UNKNOWN_NAME and the nearest names', () => {
    expect(() => findNetwork('vgg-19-cifar')).toThrow(/vgg19-cifar/);
    for (const name of ['', 'toString', '__proto__', 'x'.repeat(100_000)]) {
      expect(codeOf(() => findNetwork(name))).toBe('UNKNOWN_NAME');
    }
  });

  it.each([
    ['no axes', { input: [] }, 'BAD_INPUT'],
    ['too few axes', { input: [3, 32] }, 'BAD_INPUT'],
    ['a fraction', { input: [3, 32, 32.5] }, 'BAD_INPUT'],
    ['no classes', { classes: 0 }, 'BAD_OPTION'],
    ['half a class', { classes: 1.5 }, 'BAD_OPTION'],
    ['10⁹ classes', { classes: 1e9 }, 'TOO_LARGE'],
    ['sides of 10⁹', { input: [3, 1e9, 1e9] }, 'TOO_LARGE'],
    ['sides of 10⁵', { input: [3, 1e5, 1e5] }, 'TOO_LARGE'],
  ])('its entries refuse %s', (_, task, code) => {
    expect(codeOf(() => findNetwork('vgg19-cifar').build(task))).toBe(code);
  });
});
