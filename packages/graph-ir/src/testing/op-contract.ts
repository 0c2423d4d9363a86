import { describe, expect, it } from 'vitest';
import { resolveAttributes } from '../attributes';
import { GraphError } from '../errors';
import type { Attributes, AttributeValue, Graph, Shape } from '../graph';
import { fromJson, toJson } from '../json';
import { layersOf } from '../layers';
import type { AttributeSpec, OpDefinition, OpRegistry } from '../op';

/** What an op must give for some inputs. */
export interface OpCase {
  /** The inputs' shapes. */
  readonly inputs: readonly Shape[];
  /** @defaultValue none */
  readonly attributes?: Attributes;
  /** The output's shape. */
  readonly shape: Shape;
  /** The shapes of the node's tensors by name, in order. @defaultValue none */
  readonly parameters?: Readonly<Record<string, Shape>>;
  /** @defaultValue 0 */
  readonly multiplyAdds?: number;
}

/** The law book of ops: what every `OpDefinition` keeps to. `cases` state what this one gives. */
export function describeOpContract(op: OpDefinition, cases: readonly OpCase[]): void {
  const ops: OpRegistry = new Map([[op.name, op]]);
  const graphOf = (inputs: readonly Shape[], attributes: Attributes): Graph => ({
    inputs: inputs.map((shape, i) => ({ id: `x${i}`, shape })),
    nodes: [{ id: 'y', op: op.name, inputs: inputs.map((_, i) => `x${i}`), attributes }],
    outputs: ['y'],
  });
  const layerFor = (inputs: readonly Shape[], attributes: Attributes) =>
    layersOf(graphOf(inputs, attributes), { ops })[0];

  describe(`contract of ${op.name}`, () => {
    it.each(cases)('$inputs with $attributes gives $shape', (expected) => {
      const { inputs, attributes = {} } = expected;
      const layer = layerFor(inputs, attributes);
      expect(layer.shape).toEqual(expected.shape);
      expect(Object.fromEntries(layer.parameters.map(({ name, shape }) => [name, shape]))).toEqual(
        expected.parameters ?? {},
      );
      expect(op.multiplyAdds(layer.inputShapes, layer.shape, layer.attributes)).toBe(expected.multiplyAdds ?? 0);
    });

    it.each(cases)('is pure and repeatable on $inputs', ({ inputs, attributes = {} }) => {
      const resolved = deepFreeze({ ...layerFor(inputs, attributes).attributes });
      const frozen = deepFreeze(inputs.map((shape) => [...shape]));
      const once = [op.shape(frozen, resolved), op.parameters(frozen, resolved), op.divisor(resolved)];
      expect([op.shape(frozen, resolved), op.parameters(frozen, resolved), op.divisor(resolved)]).toEqual(once);
    });

    it.each(cases)('owns distinct tensors of whole positive axes on $inputs', ({ inputs, attributes = {} }) => {
      const { parameters } = layerFor(inputs, attributes);
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
      for (const axis of parameters.flatMap(({ shape }) => shape))
        expect(Number.isInteger(axis) && axis >= 1).toBe(true);
    });

    it.each(cases)('resolves $attributes in full, once, and as JSON', ({ inputs, attributes = {} }) => {
      const { attributes: full } = layerFor(inputs, attributes);
      expect(Object.keys(full).sort()).toEqual(Object.keys(op.attributes).sort());
      expect(resolveAttributes(op, full, { inputs })).toBe(full);
      expect(JSON.parse(JSON.stringify(full))).toEqual(full);
      const graph = graphOf(inputs, full);
      expect(fromJson(toJson(graph, { ops }), { ops })).toEqual(graph);
    });

    it.each(cases)('keeps its channel rule on $inputs', ({ inputs, attributes = {} }) => {
      const { shape, attributes: full } = layerFor(inputs, attributes);
      const channels = inputs.map(([first]) => first);
      if (typeof op.channels === 'object') expect(shape[0]).toBe(full[op.channels.attribute]);
      if (op.channels === 'tied') expect(shape[0]).toBe(Math.max(...channels));
      if (op.channels === 'concatenated') expect(shape[0]).toBe(channels.reduce((sum, count) => sum + count, 0));
    });

    if (op.commutative) {
      it.each(cases)('does not mind the order of $inputs', ({ inputs, attributes = {}, shape }) => {
        expect(layerFor([...inputs].reverse(), attributes).shape).toEqual(shape);
      });
    }

    it('refuses too few and too many inputs with BAD_ARITY', () => {
      const { inputs, attributes = {} } = cases[0];
      const [least, greatest] = op.arity;
      if (least > 0) expect(codeOf(() => layerFor(inputs.slice(0, least - 1), attributes))).toBe('BAD_ARITY');
      if (greatest < Infinity) {
        const many = Array.from({ length: greatest + 1 }, () => inputs[0]);
        expect(codeOf(() => layerFor(many, attributes))).toBe('BAD_ARITY');
      }
    });

    it('refuses unknown attributes with BAD_ATTRIBUTE', () => {
      const { inputs, attributes = {} } = cases[0];
      for (const name of ['unheardOf', '__proto__', 'constructor']) {
        const more = Object.fromEntries([...Object.entries(attributes), [name, 1]]) as Attributes;
        expect(
          codeOf(() => layerFor(inputs, more)),
          name,
        ).toBe('BAD_ATTRIBUTE');
      }
    });

    for (const [name, spec] of Object.entries(op.attributes)) {
      it(`refuses bad values of ${name} with BAD_ATTRIBUTE`, () => {
        const { inputs, attributes = {} } = cases[0];
        const full = layerFor(inputs, attributes).attributes;
        for (const value of badValues(spec, full[name])) {
          expect(
            codeOf(() => layerFor(inputs, { ...full, [name]: value as AttributeValue })),
            JSON.stringify(value),
          ).toBe('BAD_ATTRIBUTE');
        }
        if (spec.default === undefined && spec.sameAs === undefined) {
          const { [name]: _, ...others } = full;
          expect(codeOf(() => layerFor(inputs, others))).toBe('BAD_ATTRIBUTE');
        }
      });
    }
  });
}

/** The code of the `GraphError` that `run` throws. */
export function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof GraphError) return error.code;
    throw error;
  }
  return 'no error';
}

function badValues(spec: AttributeSpec, good: AttributeValue): readonly unknown[] {
  const wrongKind = [null, {}, spec.kind === 'boolean' ? 1 : true, spec.kind === 'string' ? 1 : 'unheard of'];
  const numbers = [NaN, Infinity];
  if (spec.kind.startsWith('integer')) numbers.push(1.5, 2 ** 60);
  if (spec.minimum !== undefined) numbers.push(spec.minimum - 1);
  if (spec.maximum !== undefined) numbers.push(spec.maximum + 1);
  if (spec.below !== undefined) numbers.push(spec.below);
  switch (spec.kind) {
    case 'integer':
    case 'number':
      return [...wrongKind, ...numbers];
    case 'integers':
    case 'numbers':
      return [...wrongKind, ...numbers.map((value) => (good as readonly number[]).map(() => value))];
    default:
      return wrongKind;
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
