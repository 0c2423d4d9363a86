import type { Emission } from './emission';

/** ONNX Runtime's domain of ops on the blocked layout. */
export const BLOCKED = 'com.microsoft.nchwc';

/** Whether values of `shape` have a blocked form: [N, C, H, W] with whole blocks of channels. */
export function hasBlocks({ target: { block } }: Emission, shape: readonly number[]): boolean {
  return block > 0 && shape.length === 4 && shape[1] % block === 0 && shape.slice(1).every((size) => size > 0);
}

/** A plain value in the blocked layout. */
export function toBlocked(emission: Emission, plain: string, shape: readonly number[]): string {
  return isPoint(shape) ? plain : emission.node(`${BLOCKED}.ReorderInput`, [plain]);
}

/** A blocked value as a plain one. */
export function fromBlocked(emission: Emission, blocked: string, shape: readonly number[]): string {
  return isPoint(shape) ? blocked : emission.node(`${BLOCKED}.ReorderOutput`, [blocked], { channels: shape[1] });
}

/** A blocked value [N, C, H, W] as what it is in memory, [N, C / block, H·W, block]. */
export function blockedView(emission: Emission, blocked: string, shape: readonly number[]): string {
  const { block } = emission.target;
  return emission.reshape(blocked, [shape[0], shape[1] / block, shape[2] * shape[3], block]);
}

/** [N, C, 1, 1] repeated over the places of `shape`, in the blocked layout. */
export function repeatPoint(emission: Emission, point: string, shape: readonly number[]): string {
  return upsampled(emission, point, shape.slice(2));
}

/** A blocked map with each place repeated `factors` times along H and W. */
export function upsampled(emission: Emission, blocked: string, factors: readonly number[]): string {
  return emission.node(`${BLOCKED}.Upsample`, [blocked], { scales: [1, 1, ...factors], mode: 'nearest' });
}

/** Whether a map [N, C, 1, 1] has one place: both layouts are then the same. */
export function isPoint(shape: readonly number[]): boolean {
  return shape.length === 4 && shape[2] === 1 && shape[3] === 1;
}
