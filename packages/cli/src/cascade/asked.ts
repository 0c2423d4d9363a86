import type { MeasuredCascade, Target } from '@archipelago/committees';
import { CliError } from '../errors';
import type { CascadeFlags } from './flags';

/** What was asked for, with the figures of the models put in. */
export interface Asked {
  readonly target: Target;
  /** The model that the cascade is compared with. */
  readonly against: string;
  /** What was asked for, as a clause. */
  readonly words: string;
}

type TargetFlags = Pick<CascadeFlags, 'match' | 'matchCost' | 'maxCost' | 'minAccuracy' | 'maxWorstCase' | 'cost'>;

/** A model by itself. */
export type Single = MeasuredCascade & { readonly name: string };

/**
 * The target of the flags, `--match best` without any. `singles` are the models by themselves on the samples that the cascade
 * is chosen on. Throws `UNKNOWN_NAME` for a model that is not there.
 */
export function askedFor(flags: TargetFlags, singles: readonly Single[]): Asked {
  const { target, against, words } = goalOf(flags, singles);
  const { cost, maxWorstCase } = flags;
  if (maxWorstCase === undefined) return { target: { ...target, cost }, against, words };
  const bound = boundOf(maxWorstCase, singles);
  return {
    target: { ...target, cost, maxWorstCaseCost: bound },
    against,
    words: `${words}, and in the worst case ${maxWorstCase === String(bound) ? maxWorstCase : `that of ${maxWorstCase}`}`,
  };
}

function goalOf({ match = 'best', matchCost, maxCost, minAccuracy }: TargetFlags, singles: readonly Single[]): Asked {
  const best = mostAccurate(singles);
  if (matchCost !== undefined) {
    const { name, cost } = find(matchCost, singles);
    return { target: { maxCost: cost }, against: name, words: `the greatest accuracy at the average cost of ${name}` };
  }
  if (maxCost !== undefined) {
    const affordable = singles.filter(({ cost }) => cost <= maxCost);
    return {
      target: { maxCost },
      against: (affordable.length > 0 ? mostAccurate(affordable) : best).name,
      words: `the greatest accuracy at an average cost of at most ${maxCost}`,
    };
  }
  if (minAccuracy !== undefined) {
    const enough = singles.filter(({ accuracy }) => accuracy >= minAccuracy);
    return {
      target: { minAccuracy },
      against: (enough.length > 0 ? cheapest(enough) : best).name,
      words: `an accuracy of at least ${minAccuracy} at the least average cost`,
    };
  }
  const { name, accuracy } = match === 'best' ? best : find(match, singles);
  const which = match === 'best' ? `${name}, the best single model,` : name;
  return {
    target: { minAccuracy: accuracy },
    against: name,
    words: `at least the accuracy of ${which} at the least average cost`,
  };
}

/** A model's name, else a number. */
function boundOf(text: string, singles: readonly Single[]): number {
  const named = singles.find(({ name }) => name === text);
  if (named) return named.cost;
  const bound = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(bound) && bound >= 0 ? bound : find(text, singles).cost;
}

function find(name: string, singles: readonly Single[]): Single {
  const found = singles.find((single) => single.name === name);
  if (found) return found;
  const known = singles.map((single) => single.name).join(', ');
  throw new CliError('UNKNOWN_NAME', `there is no model '${name}'; there are ${known}`);
}

/** Of equals the cheapest. */
function mostAccurate(singles: readonly Single[]): Single {
  return singles.reduce((best, single) =>
    single.accuracy > best.accuracy || (single.accuracy === best.accuracy && single.cost < best.cost) ? single : best,
  );
}

function cheapest(singles: readonly Single[]): Single {
  return singles.reduce((least, single) => (single.cost < least.cost ? single : least));
}
