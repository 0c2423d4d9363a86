import { CommitteeError } from '../errors';
import type { Threshold } from '../cascades/cascade';
import type { Costs } from '../members/output';
import type { CascadeSpec } from './cascade-spec';
import type { Model } from './model';

/** A model of a cascade, in its place. */
export interface Stage<X> {
  /** Type of the model. */
  readonly name: string;
  readonly model: Model<X>;
  /** What an input has cost that leaves here. */
  readonly costs: Costs;
  /** Undefined after the last: every input leaves. */
  readonly threshold: Threshold | undefined;
}

/** The models of each type: one, or a list of trained copies, the first of which runs first. */
export type Models<X> = Readonly<Record<string, Model<X> | readonly Model<X>[]>>;

/** Throws `UNKNOWN_MEMBER` for a type without a model, and `COUNT_MISMATCH` for one with too few copies. */
export function stagesFor<X>({ members, thresholds, costs }: CascadeSpec, models: Models<X>): readonly Stage<X>[] {
  const soFar: Record<string, number> = {};
  return members.map((name, k) => {
    const given = Object.hasOwn(models, name) ? models[name] : [];
    const copies = typeof given === 'function' ? [given] : given;
    const needed = members.filter((other) => other === name).length;
    if (copies.length < needed) {
      const known = Object.keys(models).join(', ') || 'none';
      const message =
        copies.length === 0
          ? `createCascade: there is no model "${name}"; give one beside ${known}`
          : `createCascade: "${name}" runs ${needed} times and has ${copies.length} models; give ${needed} trained copies of it`;
      throw new CommitteeError(copies.length === 0 ? 'UNKNOWN_MEMBER' : 'COUNT_MISMATCH', message, { member: name });
    }
    const model = copies[members.slice(0, k).filter((other) => other === name).length];
    if (typeof model !== 'function') {
      const message = `createCascade: a model of "${name}" is no function; give one from a batch of inputs to their scores`;
      throw new CommitteeError('BAD_OPTION', message, { member: name });
    }
    for (const [cost, value] of Object.entries(costs[name])) soFar[cost] = (soFar[cost] ?? 0) + value;
    return { name, model, costs: Object.freeze({ ...soFar }), threshold: thresholds[k] };
  });
}
