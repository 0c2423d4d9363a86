import {
  certifyPath,
  evaluateCascade,
  type DecisionTable,
  type Halves,
  type MeasuredCascade,
} from '@archipelago/committees';
import { alone } from './held-out';

/** "With this confidence, accuracy is at most `maxDrop` below that of `against`." */
export interface Guarantee {
  readonly against: string;
  readonly maxDrop: number;
  /** Confidence, in (0, 1). */
  readonly level: number;
  /** Cascades that passed the test, out of `candidates`; with 0 the chosen cascade is the model itself, which drops nothing. */
  readonly certified: number;
  readonly candidates: number;
}

export interface GuaranteedOptions extends Pick<Guarantee, 'against' | 'maxDrop' | 'level'> {
  /** Name of the cost; undefined where there is one. */
  readonly cost: string | undefined;
  /** Committees that no other beats on the selection half. */
  readonly front: readonly MeasuredCascade[];
}

/** Most cascades that are tested: those close to each other add nothing. */
const CANDIDATES = 30;

/**
 * The cheapest committee of the front that the other half certifies. The test goes from the most accurate of those that are
 * cheaper than the model down to the cheapest, and stops at the first that may drop too much. Figures are those of the selection half.
 */
export function guaranteed(
  { select, report }: Halves<DecisionTable>,
  { against, maxDrop, level, cost, front }: GuaranteedOptions,
): { readonly cascade: MeasuredCascade; readonly guarantee: Guarantee } {
  const reference = alone(against);
  const limit = evaluateCascade(select, reference, { cost }).cost;
  const path = spread(front.filter((cascade) => cascade.cost < limit).reverse());
  const { cascade, certified, candidates } = certifyPath(report, path, { reference, maxDrop, level, cost });
  return {
    cascade: evaluateCascade(select, cascade, { cost }),
    guarantee: { against, maxDrop, level, certified, candidates },
  };
}

/** Evenly spaced in accuracy, and the first of all. */
function spread(path: readonly MeasuredCascade[]): readonly MeasuredCascade[] {
  const [first] = path;
  const last = path.at(-1);
  if (last === undefined) return [];
  const step = (first.accuracy - last.accuracy) / CANDIDATES;
  let next = first.accuracy;
  return path.filter(({ accuracy }) => {
    if (accuracy > next) return false;
    next = accuracy - step;
    return true;
  });
}

/** A guarantee as a clause. */
export function guaranteeWords({ against, maxDrop, level, certified }: Guarantee): string {
  const promise = `at most ${maxDrop} below the accuracy of ${against} with ${Number((100 * level).toPrecision(12))} % confidence`;
  return certified > 0 ? promise : `${promise}, for which there are too few samples: the model itself is chosen`;
}
