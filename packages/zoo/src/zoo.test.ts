import { fromJson, toJson, validate } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
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
    ['10⁹ classes', { classes: 1e9 }, 'BAD_OPTION'],
  ])('its entries refuse %s', (_, task, code) => {
    expect(codeOf(() => findNetwork('vgg19-cifar').build(task))).toBe(code);
  });
});
