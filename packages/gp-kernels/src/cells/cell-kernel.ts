import type { Cell, CellTopology, RelaxedCell } from '@archipelago/graph-ir';
import { mapped, matern52, scale, sum, type Kernel } from '../kernels';
import { cellFeatures } from './cell-features';
import type { CellPathOptions } from './options';

/**
 * A kernel of cells: the sum of a Matérn 5/2 kernel of the ops of their edges and one of their paths, each with a variance
 * and a lengthscale of its own. A recipe: `mapped(kernel, cellFeatures(topology, …))` makes others.
 */
export function cellKernel(topology: CellTopology, options: CellPathOptions = {}): Kernel<Cell | RelaxedCell> {
  const view = (features: { readonly edges: boolean; readonly paths: boolean }) =>
    scale(mapped(matern52({ lengthscale: 3 }), cellFeatures(topology, { ...options, ...features })));
  return sum([view({ edges: true, paths: false }), view({ edges: false, paths: true })]);
}
