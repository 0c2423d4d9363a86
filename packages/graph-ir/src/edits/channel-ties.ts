import type { Graph } from '../graph';
import type { Layer } from '../layers';
import { leastCommonMultiple } from './common-multiple';

/** A run of channels of a value: those of one class, each repeated (by flattening). */
interface Run {
  readonly kind: number;
  readonly repeat: number;
}

/** Values with more runs of channels than this count as fixed, which keeps time and memory linear. */
const MAX_RUNS = 1024;

/**
 * Which channel axes of a network must keep the same length, found by union–find over the channel rules of its ops.
 *
 * A class is a set of axes that are tied one by one: element-wise ops tie inputs and output, depthwise convolutions do
 * too, `add` ties its inputs. A concatenation is a list of runs; an axis that is tied to several runs is composed of
 * their classes. Classes are named by integers.
 */
export class ChannelTies {
  /** The nodes that keep channels apart. */
  readonly depthwise: ReadonlySet<string>;
  /** The class of each node whose channels stand in an attribute, in topological order. */
  readonly #classOf = new Map<string, number>();
  readonly #classes: ClassTable;

  constructor(graph: Graph, layers: readonly Layer[]) {
    const classes = new ClassTable();
    const depthwise = new Set<string>();
    const runs = new Map<string, readonly Run[]>();
    for (const { id, shape } of graph.inputs)
      runs.set(id, [{ kind: classes.create(shape[0], { fixed: true }), repeat: 1 }]);
    for (const { node, op, attributes, inputShapes, shape } of layers) {
      const inputs = node.inputs.map((input) => runs.get(input)!);
      const divisor = op.divisor(attributes);
      const { channels } = op;
      const freeze = (): readonly Run[] => {
        inputs.forEach((input) => classes.fix(input));
        return [{ kind: classes.create(shape[0], { fixed: true }), repeat: 1 }];
      };
      let output: readonly Run[];
      if (typeof channels === 'object') {
        const groups = channels.groups === undefined ? 1 : (attributes[channels.groups] as number);
        if (groups > 1 && groups === inputShapes[0][0] && groups === shape[0]) {
          depthwise.add(node.id);
          output = inputs[0];
        } else {
          classes.divide(inputs[0], divisor);
          const kind = classes.create(shape[0], { divisor: groups });
          this.#classOf.set(node.id, kind);
          output = [{ kind, repeat: 1 }];
        }
      } else if (channels === 'tied') {
        const [first, ...others] = inputs.filter((_, i) => inputShapes[i][0] === shape[0]);
        classes.divide(first, divisor);
        for (const other of others) classes.tie(first, other);
        output = first;
      } else if (channels === 'concatenated') {
        output = inputs.flat();
        if (output.length > MAX_RUNS) output = freeze();
      } else if (channels === 'flattened') {
        const times = inputShapes[0].slice(1).reduce((product, axis) => product * axis, 1);
        output = inputs[0].map(({ kind, repeat }) => ({ kind, repeat: repeat * times }));
      } else {
        output = freeze();
      }
      runs.set(node.id, output);
    }
    for (const output of graph.outputs) classes.fix(runs.get(output)!);
    classes.settle();
    this.#classes = classes;
    this.depthwise = depthwise;
  }

  /** The nodes whose channels stand in an attribute, in topological order. */
  get nodes(): Iterable<string> {
    return this.#classOf.keys();
  }

  /** The classes whose widths add up to that of a node, or undefined where the width is no attribute of it. */
  kindsOf(node: string): readonly number[] | undefined {
    const kind = this.#classOf.get(node);
    return kind === undefined ? undefined : this.#classes.leavesOf(kind);
  }

  isFixed(kind: number): boolean {
    return this.#classes.fixed[kind];
  }

  widthOf(kind: number): number {
    return this.#classes.width[kind];
  }

  /** What the width of a class must be a multiple of. */
  divisorOf(kind: number): number {
    return this.#classes.divisor[kind];
  }
}

/** Classes of channel axes under union–find. */
class ClassTable {
  readonly #parent: number[] = [];
  /** The classes that a class is composed of, in order; each is narrower. */
  readonly #parts = new Map<number, readonly number[]>();
  readonly width: number[] = [];
  readonly divisor: number[] = [];
  readonly fixed: boolean[] = [];

  create(
    width: number,
    { divisor = 1, fixed = false }: { readonly divisor?: number; readonly fixed?: boolean },
  ): number {
    this.width.push(width);
    this.divisor.push(divisor);
    this.fixed.push(fixed);
    return this.#parent.push(this.#parent.length) - 1;
  }

  fix(runs: readonly Run[]): void {
    for (const { kind } of runs) this.fixed[this.#find(kind)] = true;
  }

  /** Every run must stay a multiple of `divisor`; where one is not, none may change. */
  divide(runs: readonly Run[], divisor: number): void {
    if (divisor === 1) return;
    if (runs.some(({ kind }) => this.width[kind] % divisor !== 0)) this.fix(runs);
    else for (const { kind } of runs) this.#multiply(this.#find(kind), divisor);
  }

  /** Ties two values of one width run by run; a run that faces several is composed of them. */
  tie(a: readonly Run[], b: readonly Run[]): void {
    const left = this.#expand(a);
    const right = this.#expand(b);
    if (left !== undefined && right !== undefined && this.#align(left, right)) return;
    this.fix(a);
    this.fix(b);
  }

  /** The classes that a class is composed of in the end. */
  leavesOf(kind: number): readonly number[] {
    return this.#expand([{ kind, repeat: 1 }])?.map((run) => run.kind) ?? [this.#find(kind)];
  }

  /** Hands what holds for composed classes down to their parts. To be called once, after all ties. */
  settle(): void {
    const composed = [...this.#parts.keys()].sort((a, b) => this.width[b] - this.width[a]);
    for (const kind of composed) {
      if (this.#expand([{ kind, repeat: 1 }]) === undefined) this.fixed[kind] = true;
      const parts = this.#parts.get(kind)!.map((part) => ({ kind: this.#find(part), repeat: 1 }));
      this.divide(parts, this.divisor[kind]);
      if (this.fixed[kind]) this.fix(parts);
    }
  }

  #align(left: readonly Run[], right: readonly Run[]): boolean {
    let i = 0;
    let j = 0;
    while (i < left.length && j < right.length) {
      const x = left[i];
      const y = right[j];
      if (x.repeat !== y.repeat) return false;
      const wider = this.width[x.kind] - this.width[y.kind];
      if (wider === 0) {
        if (!this.#union(x.kind, y.kind)) return false;
        i++;
        j++;
      } else if (wider > 0) {
        const end = this.#cover(x, right, j);
        if (end === undefined) return false;
        i++;
        j = end;
      } else {
        const end = this.#cover(y, left, i);
        if (end === undefined) return false;
        i = end;
        j++;
      }
    }
    return i === left.length && j === right.length;
  }

  /** Composes `run` of the runs from `start` that are as wide together; returns where the next run starts. */
  #cover({ kind, repeat }: Run, runs: readonly Run[], start: number): number | undefined {
    let end = start;
    let width = 0;
    while (end < runs.length && width < this.width[kind] && runs[end].repeat === repeat) {
      width += this.width[runs[end++].kind];
    }
    const root = this.#find(kind);
    if (width !== this.width[kind] || this.#parts.has(root)) return undefined;
    this.#parts.set(
      root,
      runs.slice(start, end).map((run) => run.kind),
    );
    return end;
  }

  /** The runs with composed classes taken apart, or undefined where they are too many. */
  #expand(runs: readonly Run[]): readonly Run[] | undefined {
    const expanded: Run[] = [];
    const stack = [...runs].reverse();
    for (let run = stack.pop(); run !== undefined; run = stack.pop()) {
      const root = this.#find(run.kind);
      const parts = this.#parts.get(root);
      if (parts === undefined) expanded.push({ kind: root, repeat: run.repeat });
      else for (let i = parts.length - 1; i >= 0; i--) stack.push({ kind: parts[i], repeat: run.repeat });
      if (expanded.length + stack.length > MAX_RUNS) return undefined;
    }
    return expanded;
  }

  #union(a: number, b: number): boolean {
    const root = this.#find(a);
    const other = this.#find(b);
    if (root === other) return true;
    if (this.#parts.has(root) || this.#parts.has(other)) return false;
    this.#parent[other] = root;
    this.#multiply(root, this.divisor[other]);
    this.fixed[root] ||= this.fixed[other];
    return true;
  }

  #multiply(kind: number, divisor: number): void {
    this.divisor[kind] = leastCommonMultiple(this.divisor[kind], divisor);
  }

  #find(kind: number): number {
    let root = kind;
    while (this.#parent[root] !== root) root = this.#parent[root];
    for (let next = kind; next !== root;) {
      const parent = this.#parent[next];
      this.#parent[next] = root;
      next = parent;
    }
    return root;
  }
}
