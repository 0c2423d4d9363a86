import type { Mismatch } from '../mismatches';
import type { EfficientnetName } from './models';

/** A cascade whose exit ratios are printed (thesis, Table 5.9). */
export interface Cascade {
  readonly models: readonly EfficientnetName[];
  /** Images that leave after each model, in per cent. */
  readonly exits: readonly string[];
  readonly top1: string;
  /** Average multiply-adds, in billions. */
  readonly flops: string;
  /** Why its average from computed multiply-adds differs. @defaultValue it does not */
  readonly mismatch?: Mismatch;
}

/** The cascades that match the accuracy of one model, by its name. */
export const cascades = {
  B1: {
    models: ['B0', 'B1'],
    exits: ['78.7', '21.3'],
    top1: '79.3',
    flops: '0.54',
    mismatch: {
      distance: '-1.5',
      reason: 'the thesis multiplied the rounded 0.39 and 0.69; the multiply-adds of B0 and B1 give 0.532',
    },
  },
  B2: { models: ['B0', 'B1', 'B3'], exits: ['73.2', '21.4', '5.4'], top1: '80.1', flops: '0.67' },
  B3: { models: ['B0', 'B3', 'B3'], exits: ['68.0', '26.4', '5.7'], top1: '81.4', flops: '1.1' },
  B4: { models: ['B1', 'B3', 'B4'], exits: ['67.9', '15.3', '16.8'], top1: '82.6', flops: '2.0' },
  B5: { models: ['B2', 'B4', 'B4', 'B4'], exits: ['67.6', '21.2', '0.0', '11.2'], top1: '83.4', flops: '3.4' },
  B6: { models: ['B2', 'B4', 'B5', 'B5'], exits: ['67.6', '21.2', '5.9', '5.3'], top1: '83.7', flops: '4.1' },
  B7: { models: ['B3', 'B5', 'B5', 'B5'], exits: ['67.3', '21.6', '5.6', '5.5'], top1: '84.2', flops: '6.9' },
} as const satisfies Readonly<Record<string, Cascade>>;

/** Those whose worst case is bounded by one model. */
export const boundedCascades = {
  B5: { models: ['B2', 'B4', 'B4'], exits: ['57.7', '26.0', '16.3'], top1: '83.3', flops: '3.6' },
  B6: { models: ['B3', 'B4', 'B4', 'B4'], exits: ['67.3', '16.2', '10.9', '5.6'], top1: '83.7', flops: '4.2' },
} as const satisfies Readonly<Record<string, Cascade>>;

/** `B0+B1`. */
export function cascadeName({ models }: Pick<Cascade, 'models'>): string {
  return models.join('+');
}
