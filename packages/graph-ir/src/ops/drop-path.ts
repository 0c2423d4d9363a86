import { defineOp } from '../define-op';
import { unchanged } from '../shape';

export interface DropPathAttributes {
  /** The probability of dropping. */
  readonly rate: number;
}

/** In training sets the whole value of an example to 0 with probability \`rate\` and divides the others by 1 − rate; else the identity (Larsson, Maire and Shakhnarovich 2017). */
export const dropPath = defineOp<DropPathAttributes>({
  name: 'dropPath',
  summary: 'Drops whole examples in training.',
  attributes: { rate: { kind: 'number', minimum: 0, below: 1 } },
  channels: 'tied',
  shape: unchanged,
});
