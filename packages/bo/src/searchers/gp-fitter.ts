import { fitGp, gaussianProcess, type GaussianProcess, type Kernel } from '@archipelago/gp-kernels';
import { createRandom } from '@archipelago/numerics';
import type { ResolvedGpSearchOptions } from './gp-options';

/** Observed candidates and one value each, greater being better, in the order of the trials. */
export interface Observed<C> {
  readonly points: readonly C[];
  readonly values: readonly number[];
}

interface Fitted<C> {
  readonly kernel: Kernel<C>;
  readonly noiseVariance: number;
}

/** How much the observations must have grown before hyper-parameters are fitted again. */
const GROWTH = 1.25;

/** The first size of 2, 3, 4, 5, 7, 9, … that is at most `count`, each a quarter above the last; 0 below 2. */
export function fittedSize(count: number): number {
  let size = 0;
  for (let next = 2; next <= count; next = Math.ceil(Math.max(next + 1, next * GROWTH))) size = next;
  return size;
}

/**
 * The Gaussian process of all observations so far, with hyper-parameters fitted to the first `fittedSize` of them. So it is
 * a function of the observations alone, and a search that is resumed has the same. The last fit is kept, which only saves
 * its repetition.
 */
export function gpFitter<C>(
  options: Pick<ResolvedGpSearchOptions<C>, 'kernel' | 'standardize' | 'fit'>,
): (observed: Observed<C>) => GaussianProcess<C> {
  const { kernel, standardize, fit } = options;
  let last: (Fitted<C> & { readonly of: string }) | undefined;

  const fitted = ({ points, values }: Observed<C>): Fitted<C> => {
    const size = fittedSize(points.length);
    if (size === 0) return { kernel, noiseVariance: fit.noiseVariance! };
    const [first, targets] = [points.slice(0, size), values.slice(0, size)];
    const of = JSON.stringify([first, targets]);
    if (last?.of !== of) {
      const random = createRandom(`gp-fitter: ${size} observations`);
      const { gp } = fitGp(first, targets, { ...fit, kernel, standardize, random });
      last = { kernel: gp.kernel, noiseVariance: gp.noiseVariance, of };
    }
    return last;
  };

  return (observed) => {
    const { kernel, noiseVariance } = fitted(observed);
    return gaussianProcess(observed.points, observed.values, { ...fit, kernel, noiseVariance, standardize });
  };
}
