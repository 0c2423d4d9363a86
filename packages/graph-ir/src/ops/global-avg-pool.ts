import { defineOp } from '../define-op';

export interface GlobalAvgPoolAttributes {
  /** Whether the spatial axes stay, each of length 1. */
  readonly keepAxes: boolean;
}

/** The mean over all spatial axes: [channels, ...space] to [channels], or to [channels, 1, ...] with `keepAxes`. */
export const globalAvgPool = defineOp<GlobalAvgPoolAttributes>({
  name: 'globalAvgPool',
  summary: 'The mean of each channel over all spatial axes.',
  attributes: { keepAxes: { kind: 'boolean', default: false } },
  channels: 'tied',
  shape: ([[channels, ...space]], { keepAxes }) => (keepAxes ? [channels, ...space.map(() => 1)] : [channels]),
});
