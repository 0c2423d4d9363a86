import type { Needs } from '../level';

/** What the accuracies of committees of ImageNet models take. */
export function imagenetNeeds(id: string, more: Partial<Needs> = {}): Needs {
  return {
    data: 'ImageNet, or the logits of the trained models on its validation images',
    hardware:
      'TPUv3 to train the models: 9 days for B0 to 160 days for B7, four times each; a CPU for hours with their logits',
    command: `archipelago reproduce ${id} --logits <folder>`,
    ...more,
  };
}
