import type { BufferUpdate } from '../layers/lowering';
import { add } from '../primitives/add';
import { concat } from '../primitives/concat';
import { mul } from '../primitives/mul';
import { reshape } from '../primitives/reshape';
import { elementCount } from '../program/tensor';
import type { Value } from '../program/value';
import type { Pack, PackedParameters } from '../weights/pack';

export interface NextStatisticsOptions extends Pick<PackedParameters, 'parameter'> {
  readonly pack: Pack;
  readonly updates: readonly BufferUpdate[];
}

/** The vector of all buffers after a step, keep·old + take·value; a buffer without an update stays as it is. */
export function nextStatistics(old: Value, { pack, updates, parameter }: NextStatisticsOptions): Value {
  const byKey = new Map(updates.map((update) => [update.key, update]));
  const parts = pack.parameters.map((buffer) => {
    const update = byKey.get(buffer.key) ?? { value: parameter(buffer), keep: 0, take: 1 };
    return { ...update, size: elementCount(buffer.shape) };
  });
  const values = parts.map(({ value, size }) => reshape(value, [size]));
  const taken = values.length === 1 ? values[0] : concat(values, 0);
  const factor = (pick: (part: { keep: number; take: number }) => number): Value => {
    const first = pick(parts[0]);
    if (parts.every((part) => pick(part) === first)) return old.builder.scalar(first);
    const data = Float32Array.from(parts.flatMap((part) => new Array<number>(part.size).fill(pick(part))));
    return old.builder.constant({ shape: [pack.size], data });
  };
  return add(
    mul(
      old,
      factor(({ keep }) => keep),
    ),
    mul(
      taken,
      factor(({ take }) => take),
    ),
  );
}
