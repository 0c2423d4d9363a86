import { graphBuilder, inferShapes, standardOps, type Attributes, type Graph } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '../program/builder';
import { elementCount } from '../program/tensor';
import { referenceEngine } from '../reference/reference-engine';
import { parametersOf } from '../weights/parameters';
import fixture from './fixtures/layers.json';
import { lower } from './lower';
import { standardLowerings } from './standard-lowerings';

interface Entry {
  readonly op: string;
  readonly attributes: Attributes;
  readonly shapes: readonly number[][];
  readonly inputs: readonly number[][];
  readonly parameters: Readonly<Record<string, number[]>>;
  readonly outputShape: readonly number[];
  readonly output: readonly number[];
}

const entries = fixture.layers as unknown as readonly Entry[];

/** A graph of one layer. */
function graphOf({ op, attributes, shapes }: Entry): Graph {
  const g = graphBuilder(Object.fromEntries(shapes.map((shape, i) => [`input${i}`, shape])));
  return g.build(g.op(op, Object.values(g.inputs), { name: 'layer', ...attributes }));
}

async function run(entry: Entry, batch: number): Promise<{ shape: readonly number[]; data: Float32Array }> {
  const graph = graphOf(entry);
  const builder = new ProgramBuilder();
  const inputs = graph.inputs.map(({ id, shape }) => builder.input(id, { dtype: 'float32', shape: [batch, ...shape] }));
  const { outputs } = lower(graph, {
    inputs: Object.fromEntries(graph.inputs.map(({ id }, i) => [id, inputs[i]])),
    mode: 'infer',
  });
  const feeds = [
    ...graph.inputs.map(({ id, shape }, i) => [id, [fixture.batch, ...shape], entry.inputs[i]] as const),
    ...parametersOf(graph).map(({ key, name, shape }) => [key, shape, entry.parameters[name]] as const),
  ];
  using executable = await referenceEngine().compile(builder.build({ y: outputs[0] }));
  const { y } = await executable.run(
    Object.fromEntries(feeds.map(([name, shape, data]) => [name, { shape, data: Float32Array.from(data) }])),
  );
  return y as { shape: readonly number[]; data: Float32Array };
}

describe('standardLowerings', () => {
  it('has a lowering for every op of standardOps, and no others', () => {
    expect([...standardLowerings.keys()].sort()).toEqual([...standardOps.keys()].sort());
  });

  it('is tested against PyTorch for every op', () => {
    expect([...new Set(entries.map(({ op }) => op))].sort()).toEqual([...standardOps.keys()].sort());
  });

  it.each(
    entries.map((entry) => [
      `${entry.op} ${JSON.stringify(entry.attributes)} of [${entry.shapes.join('], [')}]`,
      entry,
    ]),
  )('%s gives what PyTorch gives, for a fixed and a free batch', async (_, entry) => {
    expect(inferShapes(graphOf(entry)).get('layer')).toEqual(entry.outputShape);
    for (const batch of [fixture.batch, -1]) {
      const { shape, data } = await run(entry as Entry, batch);
      expect(shape).toEqual([fixture.batch, ...entry.outputShape]);
      expect(data.length).toBe(elementCount(shape));
      const scale = Math.max(1, ...entry.output.map(Math.abs));
      entry.output.forEach((value, i) => expect(Math.abs(data[i] - value) / scale).toBeLessThan(1e-5));
    }
  });
});
