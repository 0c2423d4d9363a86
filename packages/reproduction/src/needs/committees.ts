import type { Needs } from '../level';

const ON_LOGITS = {
  data: 'ImageNet, or the logits of the trained models on its validation images',
  hardware:
    'TPUv3 to train the models: 9 days for B0 to 160 days for B7, four times each; a CPU for hours with their logits',
} as const;

/** What the accuracies of committees of ImageNet models take. */
export function imagenetNeeds(more: Partial<Needs> = {}): Needs {
  return {
    ...ON_LOGITS,
    command: "archipelago cascade --logits 'logits/*.npy' --labels labels.npy --costs costs.json --match B7",
    exists: true,
    remark:
      'a run makes one line: `--match` names the model whose accuracy is matched, `--match-cost` the one whose cost is',
    ...more,
  };
}

/** What numbers take that the command does not make from logits. */
export function beyondLogitsNeeds(id: string, more: Partial<Needs> = {}): Needs {
  return { ...ON_LOGITS, command: `archipelago reproduce ${id} --data <folder>`, ...more };
}
