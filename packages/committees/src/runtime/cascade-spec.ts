import { checkThresholds } from '../cascades/evaluate';
import { typesOf } from '../cascades/stages';
import type { Cascade } from '../cascades/cascade';
import { confidences, type ConfidenceName } from '../confidence/confidence';
import { CommitteeError } from '../errors';
import type { Costs, Output } from '../members/output';
import type { Pool } from '../members/pool';
import type { Combination, TabulateOptions } from '../tables/tabulate';

/** All that is needed to run a cascade but its models: plain data, JSON both ways. */
export interface CascadeSpec extends Cascade {
  /** What its models give. */
  readonly kind: Output['kind'];
  readonly classes: number;
  /** What it predicts from what they give. */
  readonly combination: Combination;
  /** How sure it is. `function` stands for one that `createCascade` is given. Votes and decisions have their own. */
  readonly confidence?: ConfidenceName | 'agreement' | 'function';
  /** What one run of each member costs, by its type. */
  readonly costs: Readonly<Record<string, Costs>>;
}

/** What `tabulate` was given, as far as it matters to a cascade. */
export type CascadeSpecOptions = Pick<TabulateOptions, 'combination' | 'confidence'>;

/**
 * What is deployed of a cascade that was chosen from `tabulate(pool, options)`; give the same options.
 *
 * Throws `UNKNOWN_MEMBER` for a member that the pool does not have, and `BAD_OPTION` for wrong thresholds.
 */
export function cascadeSpec(pool: Pool, cascade: Cascade, options: CascadeSpecOptions = {}): CascadeSpec {
  const { kind, classes } = pool;
  const { combination = kind === 'decisions' ? 'last' : kind, confidence = 'maxProbability' } = options;
  const { members, thresholds } = cascade;
  const known = pool.types.map((type) => ({ ...type, copies: type.copies.length }));
  const types = [...new Set(typesOf({ types: known }, members))].sort((a, b) => a - b).map((type) => pool.types[type]);
  checkThresholds(cascade, classes);
  const ownConfidence = kind === 'decisions' || combination === 'vote';
  return {
    members: [...members],
    thresholds: thresholds.map((threshold) => (typeof threshold === 'number' ? threshold : [...threshold])),
    kind,
    classes,
    combination,
    ...(ownConfidence ? {} : { confidence: typeof confidence === 'function' ? 'function' : confidence }),
    costs: Object.fromEntries(types.map(({ name, costs }) => [name, costs])),
  };
}

/** Throws `BAD_OPTION` for what is no specification, such as JSON of something else. */
export function checkSpec(spec: CascadeSpec): void {
  const { members, thresholds, kind, classes, combination, confidence, costs } = spec;
  const fail = (message: string): never => {
    throw new CommitteeError('BAD_OPTION', `createCascade: ${message}`);
  };
  const names = Array.isArray(members) && members.length > 0 && members.every((name) => typeof name === 'string');
  if (!names) fail(`members are ${JSON.stringify(members)}; give the names of at least one`);
  if (!Number.isInteger(classes) || classes < 1) fail(`classes is ${classes}; give a positive integer`);
  const isThreshold = (value: unknown): boolean =>
    typeof value === 'number' || (Array.isArray(value) && value.every((one) => typeof one === 'number'));
  if (!Array.isArray(thresholds) || !thresholds.every(isThreshold)) {
    fail(`thresholds are ${JSON.stringify(thresholds)}; give numbers, or one number a class`);
  }
  checkThresholds(spec, classes);
  oneOf('kind', kind, ['logits', 'probabilities', 'decisions']);
  oneOf('combination', combination, combinationsOf(kind));
  const ownConfidence = kind === 'decisions' || combination === 'vote';
  if (ownConfidence !== (confidence === undefined)) {
    fail(
      ownConfidence
        ? 'votes and decisions have a confidence of their own; leave it out'
        : 'there is no confidence; name one',
    );
  }
  if (!ownConfidence) oneOf('confidence', confidence, [...Object.keys(confidences), 'agreement', 'function']);
  const costNames = Object.keys(costs?.[members[0]] ?? {}).sort();
  for (const name of members) {
    const own = costs?.[name] ?? {};
    const good = Object.values(own).every((cost) => Number.isFinite(cost) && cost >= 0);
    if (!good || !Object.hasOwn(costs ?? {}, name) || Object.keys(own).sort().join() !== costNames.join()) {
      const problem = `the costs of "${name}" are ${JSON.stringify(costs?.[name])}`;
      fail(`${problem}; give finite numbers, at least 0, by the same names for every member`);
    }
  }

  function oneOf(name: string, value: unknown, allowed: readonly string[]): void {
    if (!allowed.includes(value as string))
      fail(`${name} is ${JSON.stringify(value)}; it is one of ${allowed.join(', ')}`);
  }
}

function combinationsOf(kind: Output['kind']): readonly Combination[] {
  if (kind === 'decisions') return ['last', 'vote'];
  return kind === 'logits' ? ['logits', 'probabilities', 'last', 'vote'] : ['probabilities', 'last', 'vote'];
}
