import type { CompressionSpace } from '../compression/space';
import type { PolicyNetwork } from '../policies/policy-network';
import { LAYER_FEATURES, layerFeatures } from './reinforce-features';
import type { ReinforceStage } from './reinforce-stage';

/** N2N's removal policy: 31,082 parameters. */
export const removalNetwork: PolicyNetwork = {
  inputs: LAYER_FEATURES,
  hidden: 30,
  layers: 2,
  bidirectional: true,
  choices: 2,
};

/**
 * Stage 1: a policy that reads all layers in both directions and decides for each whether it goes. Its actions leave
 * `widths` empty.
 *
 * NOTE: N2N keeps the first layer and all that may not be removed whatever the policy says, and reinforces what it
 * said. Here such layers are read and nothing is decided about them.
 */
export function removalStage(space: CompressionSpace, learningRate: number): ReinforceStage {
  const features = layerFeatures(space.teacher);
  const layers = space.teacher.nodes.filter(({ op }) => op !== 'add').map(({ id }) => id);
  const removable = new Set(space.removable);
  const inputs = layers.flatMap((id) => features.get(id)!);
  return {
    network: removalNetwork,
    steps: layers.length,
    learningRate,
    async draw(policy, random) {
      const probabilities = await policy.read(Float32Array.from(inputs));
      const gone = new Set(layers.filter((id, i) => removable.has(id) && random.boolean(probabilities[2 * i + 1])));
      return { widths: {}, removed: space.removable.filter((id) => gone.has(id)), skips: [] };
    },
    retrace({ removed }) {
      const gone = new Set(removed);
      const choices = (id: string) => (!removable.has(id) ? [1, 1] : gone.has(id) ? [0, 1] : [1, 0]);
      return { inputs, allowed: layers.flatMap(choices) };
    },
  };
}
