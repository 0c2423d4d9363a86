import type { ProgramBuilder } from '../program/builder';
import { elementCount, type Tensor } from '../program/tensor';
import type { Value } from '../program/value';
import type { Slots, Transformation } from './transformation';

/** The name of the program input that holds a slot for parameter `index` (0 for a scalar). */
export function slotName(slot: string, index: number): string {
  return `optimizer.${slot}.${index}`;
}

/** Declares the slots for `parameters` as program inputs. */
export function slotInputs(builder: ProgramBuilder, optimizer: Transformation, parameters: readonly Value[]): Slots {
  return Object.fromEntries(
    optimizer.slots.map(({ name, like }) => {
      const shapes = like === 'scalar' ? [[]] : parameters.map(({ shape }) => shape);
      return [name, shapes.map((shape, i) => builder.input(slotName(name, i), { dtype: 'float32', shape }))];
    }),
  );
}

/** The values of those inputs before the first step, for parameters of these shapes. */
export function initialSlots(
  optimizer: Transformation,
  shapes: readonly (readonly number[])[],
): Record<string, Tensor<Float32Array>> {
  return Object.fromEntries(
    optimizer.slots.flatMap(({ name, like, initial }) =>
      (like === 'scalar' ? [[]] : shapes).map((shape, i) => [
        slotName(name, i),
        { shape, data: new Float32Array(elementCount(shape)).fill(initial) },
      ]),
    ),
  );
}
