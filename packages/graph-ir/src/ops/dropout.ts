import { defineOp } from '../define-op';
import { unchanged } from '../shape';

export interface DropoutAttributes {
  /** The probability of dropping. */
  readonly rate: number;
}

/** In training sets each element to 0 with probability \`rate\` and divides the others by 1 − rate; else the identity. */
export const dropout = defineOp<DropoutAttributes>({
  name: 'dropout',
  summary: 'Drops elements in training.',
  attributes: { rate: { kind: 'number', minimum: 0, below: 1 } },
  channels: 'tied',
  shape: unchanged,
});
