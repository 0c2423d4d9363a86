import { elementCount, sameShape } from '@archipelago/engine';
import type { OnnxAttributes } from '../model/graph-builder';
import { hasBlocks } from './blocked-layout';
import type { EmittedValue, Forms } from './emitted-value';
import type { Emission } from './emission';
import type { PrimitiveEmitter } from './primitive-emitter';

/** Emits a primitive that is one ONNX node of the same broadcasting. */
export function elementWise(op: string, attributes?: OnnxAttributes): PrimitiveEmitter {
  return (emission, { inputs, outputs: [{ shape }] }) => [
    inOneLayout(emission, { inputs, shape, write: (names) => emission.node(op, names, attributes) }),
  ];
}

/**
 * Writes an element-wise function in the layout that its inputs are in: blocked where one of them is and the others
 * can be, else plain. `shape` is that of the result.
 */
export function inOneLayout(
  emission: Emission,
  {
    inputs,
    shape,
    write,
  }: {
    readonly inputs: readonly EmittedValue[];
    readonly shape: readonly number[];
    readonly write: (names: readonly string[]) => string;
  },
): Forms {
  const blocked =
    hasBlocks(emission, shape) &&
    inputs.every((input) => isUniform(input) || sameShape(input.shape, shape)) &&
    inputs.some((input) => input.isBlocked);
  if (!blocked) return { plain: write(inputs.map((input) => input.plain)) };
  return { blocked: write(inputs.map((input) => (isUniform(input) ? input.plain : input.blocked))) };
}

/** Whether a value is one number, which broadcasts in any layout. */
function isUniform({ shape }: EmittedValue): boolean {
  return elementCount(shape) === 1;
}
