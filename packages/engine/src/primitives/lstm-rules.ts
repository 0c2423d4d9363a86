import type { TensorType } from '../program/tensor';
import type { Value } from '../program/value';
import { requireFloat, shapeMismatch } from './type-rules';

/** What an LSTM learns; each holds h rows for the input gate, then the output gate, the forget gate and the candidate. */
export interface LstmWeights {
  /** W, [4 h, in]. */
  readonly inputWeights: Value;
  /** R, [4 h, h]. */
  readonly recurrentWeights: Value;
  /** b, [4 h]. */
  readonly bias: Value;
}

export interface LstmOptions {
  /** Whether it reads from the last step to the first. @defaultValue false */
  readonly reverse?: boolean;
}

export type LstmAttributes = { readonly reverse: boolean };

export interface LstmSizes {
  readonly steps: number;
  /** Negative where it is free. */
  readonly batch: number;
  readonly inputs: number;
  readonly hidden: number;
}

/** The sizes of an LSTM over x with weights W, R and b; throws where they do not fit. */
export function requireLstm(types: readonly TensorType[]): LstmSizes {
  requireFloat('lstm', types);
  const [x, inputWeights, recurrentWeights, bias] = types.map(({ shape }) => shape);
  if (x.length !== 3 || x[0] < 0) {
    throw shapeMismatch('lstm', `x is [${x.join()}]; give [steps, batch, in], of which the batch alone may be free`);
  }
  const [steps, batch, inputs] = x;
  const hidden = recurrentWeights.at(-1)!;
  for (const [name, shape, wanted] of [
    ['inputWeights', inputWeights, [4 * hidden, inputs]],
    ['recurrentWeights', recurrentWeights, [4 * hidden, hidden]],
    ['bias', bias, [4 * hidden]],
  ] as const) {
    if (shape.join() !== wanted.join() || hidden < 0 || inputs < 0) {
      throw shapeMismatch(
        'lstm',
        `${name} is [${shape.join()}]; for x [${x.join()}] and ${hidden} units give [${wanted.join()}]`,
      );
    }
  }
  return { steps, batch, inputs, hidden };
}

/** The rows of input gate, output gate, forget gate and candidate: from, to. */
export function gateRows(hidden: number): readonly (readonly [from: number, to: number])[] {
  return [0, 1, 2, 3].map((gate) => [gate * hidden, (gate + 1) * hidden]);
}

/** The steps as they are read. */
export function stepsInOrder(steps: number, reverse: boolean): readonly number[] {
  return Array.from({ length: steps }, (_, i) => (reverse ? steps - 1 - i : i));
}
