import { defineOp } from '../define-op';
import { unchanged } from '../shape';

export interface ScaleAttributes {
  readonly factor: number;
}

/** The input times a constant. */
export const scale = defineOp<ScaleAttributes>({
  name: 'scale',
  summary: 'The input times a constant.',
  attributes: { factor: { kind: 'number' } },
  channels: 'tied',
  shape: unchanged,
});
