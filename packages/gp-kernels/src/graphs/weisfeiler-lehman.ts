import type { Graph } from '@archipelago/graph-ir';
import { KernelError } from '../errors';
import type { Kernel } from '../kernels';
import { featureKernel } from './feature-kernel';
import { graphDag } from './graph-dag';
import type { LabelledDag } from './labelled-dag';

export interface WeisfeilerLehmanOptions {
  /** h: labels see the neighbourhood of this many edges around their vertex; 0 counts labels alone. @defaultValue 2 */
  readonly iterations?: number;
  /** Whether a graph with itself is 1, or the number of its labels counted, squared. @defaultValue true */
  readonly normalize?: boolean;
}

/** How often each label occurs; labels as hashes of 53 bits, in ascending order. */
interface LabelCounts {
  readonly labels: Float64Array;
  readonly counts: Float64Array;
}

/**
 * Weisfeiler–Lehman subtree kernel (Shervashidze et al. 2011, Definition 4; on networks: Ru et al. 2021, NAS-BOWL): the
 * inner product of how often each label occurs, over the labels given and `iterations` rounds in which every vertex takes
 * its own label with those of its neighbours as its new one. What enters a vertex and what leaves it are told apart; the
 * order of a layer's inputs is not. It has no hyper-parameters: combine it with `scale`, or several of them with `sum`.
 *
 * Compares `Graph`s, or with `dag` whatever that makes a labelled graph of.
 */
export function weisfeilerLehman(options?: WeisfeilerLehmanOptions): Kernel<Graph>;
export function weisfeilerLehman<X>(
  options: WeisfeilerLehmanOptions & { readonly dag: (point: X) => LabelledDag },
): Kernel<X>;
export function weisfeilerLehman(
  options: WeisfeilerLehmanOptions & { readonly dag?: (point: never) => LabelledDag } = {},
): Kernel<never> {
  const { iterations = 2, normalize = true, dag = graphDag as (point: never) => LabelledDag } = options;
  if (!Number.isInteger(iterations) || iterations < 0 || iterations > 32) {
    throw new KernelError(
      'OUT_OF_RANGE',
      `weisfeilerLehman: iterations is ${iterations}; give a whole number up to 32`,
    );
  }
  return featureKernel<never, LabelCounts>({
    name: 'weisfeilerLehman',
    feature: (point) => countLabels(dag(point), iterations),
    inner,
    inners,
    normalize,
  });
}

function inner(a: LabelCounts, b: LabelCounts): number {
  let total = 0;
  let j = 0;
  for (let i = 0; i < a.labels.length; i++) {
    while (j < b.labels.length && b.labels[j] < a.labels[i]) j++;
    if (j === b.labels.length) break;
    if (b.labels[j] === a.labels[i]) total += a.counts[i] * b.counts[j];
  }
  return total;
}

/** Goes from each label of a row to the columns that have it: most labels are rare. */
function inners(rows: readonly LabelCounts[], columns: readonly LabelCounts[]): Float64Array {
  const holders = new Map<number, { readonly columns: number[]; readonly counts: number[] }>();
  columns.forEach(({ labels, counts }, column) => {
    labels.forEach((label, i) => {
      let holder = holders.get(label);
      if (holder === undefined) holders.set(label, (holder = { columns: [], counts: [] }));
      holder.columns.push(column);
      holder.counts.push(counts[i]);
    });
  });
  const products = new Float64Array(rows.length * columns.length);
  rows.forEach(({ labels, counts }, row) => {
    const start = row * columns.length;
    for (let i = 0; i < labels.length; i++) {
      const holder = holders.get(labels[i]);
      if (holder === undefined) continue;
      for (let h = 0; h < holder.columns.length; h++)
        products[start + holder.columns[h]] += counts[i] * holder.counts[h];
    }
  });
  return products;
}

function countLabels({ labels, sources }: LabelledDag, iterations: number): LabelCounts {
  const n = labels.length;
  let colors = Uint32Array.from(labels.flatMap(hashText));
  const all = new Float64Array(n * (iterations + 1));
  for (let round = 0; ; round++) {
    for (let v = 0; v < n; v++) all[round * n + v] = (colors[2 * v] >>> 11) * 2 ** 32 + colors[2 * v + 1];
    if (round === iterations) break;
    colors = refine(colors, sources);
  }
  all.sort();
  const distinct: number[] = [];
  const counts: number[] = [];
  for (const label of all) {
    if (label === distinct.at(-1)) counts[counts.length - 1]++;
    else {
      distinct.push(label);
      counts.push(1);
    }
  }
  return { labels: Float64Array.from(distinct), counts: Float64Array.from(counts) };
}

/** Two words a vertex: its own, and sums over its neighbours, so that their order does not matter. */
function refine(colors: Uint32Array, sources: LabelledDag['sources']): Uint32Array<ArrayBuffer> {
  const heard = new Uint32Array(colors.length);
  sources.forEach((from, v) => {
    for (const source of from) {
      for (let lane = 0; lane < 2; lane++) {
        heard[2 * v + lane] += scramble(Math.imul(colors[2 * source + lane], 0xcc9e2d51) + 0x2545f491 + lane);
        heard[2 * source + lane] += scramble(Math.imul(colors[2 * v + lane], 0x1b873593) + 0x4f6cdd1d + lane);
      }
    }
  });
  return colors.map((color, at) => scramble(Math.imul(color, 5) + scramble(heard[at] + 0x9e3779b9)));
}

function hashText(text: string): [number, number] {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x5bd1e995) + 0x6a09e667;
  }
  return [scramble(a), scramble(b)];
}

/** MurmurHash3's 32-bit finaliser. */
function scramble(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
