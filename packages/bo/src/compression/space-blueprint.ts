import {
  inferShapes,
  resolveGraph,
  shrinkChannels,
  type ChannelGroup,
  type Graph,
  type GraphNode,
} from '@archipelago/graph-ir';
import type { CompressionAction } from './action';

/**
 * An attribute that follows the widths: its value is that of the teacher less `slope` for each channel a group loses.
 */
interface Slope {
  readonly attribute: string;
  readonly group: string;
  readonly slope: number;
}

/** All that is known beforehand of what becomes of one node. */
interface Part {
  readonly node: GraphNode;
  readonly slopes: readonly Slope[];
  /** What stands in its place where it is removed. */
  readonly identity: GraphNode;
  /** The `add` that takes the skips to the node: one that only this node reads, or else a new one of this id. */
  readonly junction: string;
  readonly isNew: boolean;
}

/**
 * What `shrinkChannels`, `removeLayers` and `addSkips` make of one teacher, with everything looked up beforehand.
 *
 * Every width of the network is a linear function of the widths of the groups (a sum of them, some several times), so
 * one trial shrink of each group says how attributes and shapes follow it. A student is then written down in one pass.
 */
export class Blueprint {
  readonly #teacher: Graph;
  readonly #channels: ReadonlyMap<string, number>;
  readonly #parts: ReadonlyMap<string, Part>;
  readonly #shapes: readonly ReadonlyMap<string, readonly number[]>[];

  constructor(teacher: Graph, groups: readonly ChannelGroup[]) {
    const resolved = resolveGraph(teacher);
    const elastic = groups.filter(({ channels, divisor }) => divisor < channels);
    const shrunk = elastic.map((group) => shrinkChannels(teacher, { group, to: group.divisor }));
    this.#teacher = { ...teacher, name: `${teacher.name ?? 'teacher'}-student` };
    this.#channels = new Map(groups.map(({ id, channels }) => [id, channels]));
    this.#shapes = [teacher, ...shrunk].map((graph) => inferShapes(graph));

    const slopesOf = (place: number): readonly Slope[] => {
      const { attributes } = resolved.nodes[place];
      return elastic.flatMap(({ id: group, channels, divisor }, i) => {
        const narrow = shrunk[i].nodes[place].attributes;
        return Object.entries(attributes).flatMap(([attribute, wide]) => {
          const rest = narrow[attribute];
          if (typeof wide !== 'number' || typeof rest !== 'number' || wide === rest) return [];
          return { attribute, group, slope: (wide - rest) / (channels - divisor) };
        });
      });
    };
    const taken = new Set([...teacher.inputs, ...teacher.nodes].map(({ id }) => id));
    const uses = new Map<string, number>();
    for (const id of [...teacher.nodes.flatMap(({ inputs }) => inputs), ...teacher.outputs]) {
      uses.set(id, (uses.get(id) ?? 0) + 1);
    }
    const lone = new Set(teacher.nodes.filter(({ id, op }) => op === 'add' && uses.get(id) === 1).map(({ id }) => id));
    this.#parts = new Map(
      resolved.nodes.map((node, place): [string, Part] => {
        const { id, inputs } = node;
        const identity = { id, op: 'identity', inputs, attributes: {} };
        const isNew = !lone.has(inputs[0]);
        const junction = isNew ? freshId(`${id}/skip`, taken) : inputs[0];
        return [id, { node, slopes: slopesOf(place), identity, junction, isNew }];
      }),
    );
  }

  /** Whether the values `a` and `b` have one shape in every student. */
  sameShape(a: string, b: string): boolean {
    return this.#shapes.every((shapes) => shapes.get(a)!.join() === shapes.get(b)!.join());
  }

  /** The student of an action that was checked. */
  build({ widths, removed, skips }: CompressionAction): Graph {
    const gone = new Set(removed);
    const summands = new Map<string, Set<string>>();
    for (const [from, to] of skips) {
      const { node, junction, isNew } = this.#parts.get(to)!;
      if (isNew && from === node.inputs[0]) continue;
      const known = summands.get(junction);
      if (known === undefined) summands.set(junction, new Set([from]));
      else known.add(from);
    }
    const nodes: GraphNode[] = [];
    for (const { node, slopes, identity, junction, isNew } of this.#parts.values()) {
      let next = gone.has(node.id) ? identity : this.#narrow(node, slopes, widths);
      // `node` is the junction of another one, or gets a new one before it.
      const own = summands.get(node.id);
      if (own !== undefined) next = { ...next, inputs: [...new Set([...next.inputs, ...own])] };
      const before = isNew ? summands.get(junction) : undefined;
      if (before !== undefined) {
        nodes.push({ id: junction, op: 'add', inputs: [...new Set([node.inputs[0], ...before])], attributes: {} });
        next = { ...next, inputs: [junction] };
      }
      nodes.push(next);
    }
    return { ...this.#teacher, nodes };
  }

  #narrow(node: GraphNode, slopes: readonly Slope[], widths: CompressionAction['widths']): GraphNode {
    if (slopes.length === 0) return node;
    const attributes = { ...node.attributes };
    for (const { attribute, group, slope } of slopes) {
      const channels = this.#channels.get(group)!;
      attributes[attribute] = (attributes[attribute] as number) - slope * (channels - (widths[group] ?? channels));
    }
    return { ...node, attributes };
  }
}

function freshId(stem: string, taken: ReadonlySet<string>): string {
  if (!taken.has(stem)) return stem;
  let count = 2;
  while (taken.has(`${stem}${count}`)) count++;
  return `${stem}${count}`;
}
