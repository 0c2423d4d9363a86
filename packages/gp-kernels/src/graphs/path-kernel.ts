import type { Graph } from '@archipelago/graph-ir';
import { KernelError } from '../errors';
import type { Kernel } from '../kernels';
import { featureKernel } from './feature-kernel';
import { graphDag } from './graph-dag';
import type { LabelledDag } from './labelled-dag';

export interface PathKernelOptions {
  /** γ in (0, 1]: a path counts γ to the number of its edges. @defaultValue 1 */
  readonly decay?: number;
  /** Whether a graph with itself is 1, or the number of pairs of its paths that are alike. @defaultValue true */
  readonly normalize?: boolean;
}

/** A labelled graph with its labels as numbers that hold for one kernel. */
interface NumberedDag {
  readonly labels: Uint32Array;
  readonly sources: LabelledDag['sources'];
}

/** More vertices than this are refused: time and memory grow with the product of two graphs' sizes. */
const MAX_VERTICES = 4096;

/**
 * Path encoding (White et al. 2021, BANANAS) as a kernel: two networks are alike as far as they have the same paths from
 * input to output, a path being the labels along it. It is the inner product of how often each path occurs, Σ_p n_p(x)
 * n_p(y), which is computed on pairs of vertices and never lists the paths, of which a residual network has exponentially
 * many. It has no hyper-parameters.
 *
 * Compares `Graph`s, or with `dag` whatever that makes a labelled graph of.
 */
export function pathKernel(options?: PathKernelOptions): Kernel<Graph>;
export function pathKernel<X>(options: PathKernelOptions & { readonly dag: (point: X) => LabelledDag }): Kernel<X>;
export function pathKernel(
  options: PathKernelOptions & { readonly dag?: (point: never) => LabelledDag } = {},
): Kernel<never> {
  const { decay = 1, normalize = true, dag = graphDag as (point: never) => LabelledDag } = options;
  if (!(decay > 0 && decay <= 1)) {
    throw new KernelError('OUT_OF_RANGE', `pathKernel: decay is ${decay}; give a number above 0, up to 1`);
  }
  const numbers = new Map<string, number>();
  return featureKernel<never, NumberedDag>({
    name: 'pathKernel',
    feature: (point) => numbered(dag(point), numbers),
    inner: (a, b) => commonPaths(a, b, decay * decay),
    normalize,
  });
}

function numbered({ labels, sources }: LabelledDag, numbers: Map<string, number>): NumberedDag {
  if (labels.length > MAX_VERTICES) {
    throw new KernelError(
      'LIMIT_EXCEEDED',
      `pathKernel: a graph of ${labels.length} vertices; give ${MAX_VERTICES} at most`,
    );
  }
  return {
    sources,
    labels: Uint32Array.from(labels, (label) => {
      const known = numbers.get(label) ?? numbers.size;
      numbers.set(label, known);
      return known;
    }),
  };
}

/**
 * Pairs of paths with equal labels that end at the last vertices. With c(v, w) those that end at v and w: 1 for two inputs
 * and else `weight` Σ c(v', w') over edges into both, where the labels are equal, 0 where not.
 */
function commonPaths(a: NumberedDag, b: NumberedDag, weight: number): number {
  const m = b.labels.length;
  const c = new Float64Array(a.labels.length * m);
  const sums = new Float64Array(m);
  for (let v = 0; v < a.labels.length; v++) {
    sums.fill(0);
    for (const source of a.sources[v]) {
      for (let w = 0; w < m; w++) sums[w] += c[source * m + w];
    }
    for (let w = 0; w < m; w++) {
      if (a.labels[v] !== b.labels[w]) continue;
      let pairs = 0;
      if (isInput(a, v) && isInput(b, w)) pairs = 1;
      else for (const source of b.sources[w]) pairs += weight * sums[source];
      c[v * m + w] = pairs;
    }
  }
  return c[c.length - 1];
}

/** The last vertex is the output even where nothing enters it. */
function isInput({ labels, sources }: NumberedDag, vertex: number): boolean {
  return sources[vertex].length === 0 && vertex < labels.length - 1;
}
