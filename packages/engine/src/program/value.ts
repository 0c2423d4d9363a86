import type { ProgramBuilder } from './builder';
import type { TensorType } from './tensor';

/** A value of a program under construction. Primitives take and return values: `mul(x, sigmoid(x))`. */
export class Value {
  constructor(
    readonly builder: ProgramBuilder,
    readonly id: number,
    readonly type: TensorType,
  ) {}

  get shape(): readonly number[] {
    return this.type.shape;
  }
}
