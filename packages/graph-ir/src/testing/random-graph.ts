import type { Random } from '@archipelago/numerics';
import { graphBuilder, type Value } from '../builder';
import type { Graph } from '../graph';

/** A random valid network of a few dozen nodes with branches, sums, concatenations, gates and grouped convolutions. */
export function randomGraph(random: Random): Graph {
  const g = graphBuilder({ image: [random.pick([3, 4, 8]), 8, 8] });
  const values: Value[] = [g.input];
  const count = 3 + random.integer(25);
  for (let i = 0; i < count; i++) {
    const x = random.pick(values);
    const channels = x.shape[0];
    const like = values.filter(({ shape }) => shape.join() === x.shape.join());
    switch (random.integer(10)) {
      case 0:
      case 1:
        values.push(
          g.conv(x, { outChannels: random.pick([4, 6, 8, 16]), kernel: random.pick([1, 3]), padding: 'half' }),
        );
        break;
      case 2: {
        const groups = channels % 2 === 0 ? 2 : 1;
        values.push(g.conv(x, { outChannels: random.pick([4, 8, 16]), kernel: 1, groups, bias: false }));
        break;
      }
      case 3:
        values.push(g.depthwiseConv(x, { kernel: 3, padding: 'half', bias: random.boolean() }));
        break;
      case 4:
        values.push(g.batchNorm(x));
        break;
      case 5:
        values.push(g.op(random.pick(['relu', 'swish', 'identity']), [x]));
        break;
      case 6:
      case 7:
        values.push(g.add([x, random.pick(like)]));
        break;
      case 8: {
        const other = random.pick(values.filter(({ shape }) => shape[1] === x.shape[1]));
        values.push(g.concat([x, other]));
        break;
      }
      default: {
        const gate = g.sigmoid(g.conv(g.globalAvgPool(x, { keepAxes: true }), { outChannels: channels, kernel: 1 }));
        values.push(g.mul([x, gate]));
      }
    }
  }
  const last = values[values.length - 1];
  return g.build(g.linear(g.globalAvgPool(last), { outFeatures: 10, name: 'classifier' }), { name: 'random' });
}

/** The same graph under other ids, with nodes and the inputs of sums and products in another order. */
export function shuffledGraph(graph: Graph, random: Random): Graph {
  const ids = [...graph.inputs, ...graph.nodes].map(({ id }) => id);
  const names = random.shuffle(ids.map((_, i) => `renamed${i}`));
  const renamed = new Map(ids.map((id, i) => [id, names[i]]));
  const rename = (id: string): string => renamed.get(id)!;
  return {
    name: 'shuffled',
    inputs: graph.inputs.map(({ id, shape }) => ({ id: rename(id), shape })),
    nodes: random.shuffle(graph.nodes).map(({ id, op, inputs, attributes }) => {
      const sources = inputs.map(rename);
      return {
        id: rename(id),
        op,
        inputs: op === 'add' || op === 'mul' ? random.shuffle(sources) : sources,
        attributes,
      };
    }),
    outputs: graph.outputs.map(rename),
  };
}
