import type { Instruction } from '@archipelago/engine';
import { hasBlocks } from '../emission/blocked-layout';
import type { Emission } from '../emission/emission';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';

type SliceAttributes = {
  readonly starts: readonly number[];
  readonly stops: readonly number[];
  readonly strides: readonly number[];
};

/** Several parts of one value are cut by one `Split`; channels of a blocked map are cut without leaving that layout. */
export const emitSlice: PrimitiveEmitter<SliceAttributes> = (emission, { inputs: [x], attributes, instruction }) => {
  const { starts, stops, strides } = attributes;
  const axes = x.shape.map((_, axis) => axis).filter((axis) => !isWhole(x.shape, attributes, axis));
  const channels = axes.length === 1 && axes[0] === 1 && strides[1] === 1;
  const { block } = emission.target;
  const blocked =
    x.isBlocked && channels && hasBlocks(emission, x.shape) && starts[1] % block === 0 && stops[1] % block === 0;
  const name = blocked ? x.blocked : x.plain;
  const part =
    (blocked ? undefined : cutBySplit(emission, { name, shape: x.shape, axes, instruction })) ??
    emission.node('Slice', [
      name,
      ...[starts, stops].map((list) => emission.ints(axes.map((axis) => list[axis]))),
      emission.ints(axes),
      ...(axes.every((axis) => strides[axis] === 1) ? [] : [emission.ints(axes.map((axis) => strides[axis]))]),
    ]);
  return [blocked ? { blocked: part } : part];
};

function isWhole(shape: readonly number[], { starts, stops, strides }: SliceAttributes, axis: number): boolean {
  return starts[axis] === 0 && stops[axis] === shape[axis] && strides[axis] === 1;
}

/** The part of a value that lies beside other parts along one axis; undefined where it does not. */
function cutBySplit(
  emission: Emission,
  {
    name,
    shape,
    axes: [axis, ...more],
    instruction,
  }: {
    readonly name: string;
    readonly shape: readonly number[];
    readonly axes: readonly number[];
    readonly instruction: Instruction;
  },
): string | undefined {
  if (more.length > 0) return undefined;
  const parts = emission
    .readersOf(instruction.inputs[0])
    .filter(({ primitive }) => primitive === 'slice')
    .map(({ attributes }) => attributes as unknown as SliceAttributes)
    .filter((part) => part.strides[axis] === 1 && shape.every((_, i) => i === axis || isWhole(shape, part, i)))
    .map(({ starts, stops }) => [starts[axis], stops[axis]]);
  const ends = [...new Set([0, ...parts.flat(), shape[axis]])].sort((a, b) => a - b);
  const apart = parts.every(([start, stop]) => ends.indexOf(stop) === ends.indexOf(start) + 1);
  const { starts, stops, strides } = instruction.attributes as unknown as SliceAttributes;
  if (parts.length < 2 || !apart || strides[axis] !== 1 || ends.indexOf(stops[axis]) < 0) return undefined;
  const sizes = ends.slice(1).map((end, i) => end - ends[i]);
  const split = emission.nodes('Split', [name, emission.ints(sizes)], { attributes: { axis }, count: sizes.length });
  return split[ends.indexOf(starts[axis])];
}
