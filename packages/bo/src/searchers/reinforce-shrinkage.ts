import type { ChannelGroup } from '@archipelago/graph-ir';
import type { CompressionSpace } from '../compression/space';
import { pickWeighted } from '../parameters/dimension';
import type { PolicyNetwork } from '../policies/policy-network';
import { LAYER_FEATURES, layerFeatures } from './reinforce-features';
import type { ReinforceStage } from './reinforce-stage';

/** Shares of the channels that N2N's policy may keep. That 1/2 comes five times is in its code. */
const RATIOS: readonly number[] = [0.25, 0.5, 0.5, 0.5, 0.5, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** N2N's shrinkage policy: stacked LSTM cells, which know only what was decided before. */
export const shrinkageNetwork: PolicyNetwork = {
  inputs: LAYER_FEATURES,
  hidden: 30,
  layers: 2,
  bidirectional: false,
  choices: RATIOS.length,
};

/** Where the out channels stand among the features of a layer. */
const OUT_CHANNELS = 3;

/**
 * Stage 2: a policy that decides, group by group of channels, which share of them is kept. It reads the group's first
 * layer, its out channels times the share that the group before has kept: so each decision knows the earlier ones.
 *
 * NOTE: N2N decides on kernel, stride, out channels and padding of each layer, one step each, and multiplies each by
 * the ratio before the next step. In this space the widths go by groups and nothing else may change: one step a group.
 * There is no floor of ten channels either.
 *
 * NOTE: several ratios may leave the same width; the probability of a width is the sum of theirs. An action has widths
 * and no ratios.
 */
export function shrinkageStage({ groups, teacher }: CompressionSpace, learningRate: number): ReinforceStage {
  const features = layerFeatures(teacher);
  const { choices } = shrinkageNetwork;
  /** What is read at each step; steps after the last of `widths` do not matter. */
  const inputsOf = (widths: readonly number[]): number[] =>
    groups.flatMap(({ nodes }, step) =>
      features.get(nodes[0])!.map((feature, i) => {
        if (i !== OUT_CHANNELS || step === 0 || step > widths.length) return feature;
        return (feature * widths[step - 1]) / groups[step - 1].channels;
      }),
    );
  return {
    network: shrinkageNetwork,
    steps: groups.length,
    learningRate,
    async draw(policy, random) {
      const widths: number[] = [];
      for (const [step, group] of groups.entries()) {
        const probabilities = await policy.read(Float32Array.from(inputsOf(widths)));
        const ratio = RATIOS[pickWeighted(probabilities.subarray(step * choices, (step + 1) * choices), random)];
        widths.push(keptOf(group, ratio));
      }
      return { widths: Object.fromEntries(groups.map(({ id }, i) => [id, widths[i]])), removed: [], skips: [] };
    },
    retrace({ widths }) {
      const kept = groups.map(({ id, channels }) => widths[id] ?? channels);
      return {
        inputs: inputsOf(kept),
        allowed: groups.flatMap((group, i) => RATIOS.map((ratio) => (keptOf(group, ratio) === kept[i] ? 1 : 0))),
      };
    },
  };
}

function keptOf({ channels, divisor }: ChannelGroup, ratio: number): number {
  // 0.7 * 10 may come out below 7.
  const kept = Math.floor(ratio * channels + 1e-9);
  return Math.max(divisor, kept - (kept % divisor));
}
