import type { Random } from '@archipelago/numerics';
import type { CompressionAction } from '../compression/action';
import type { PolicyReader } from '../policies/policy';
import type { PolicyNetwork } from '../policies/policy-network';

/** One of the two policies of N2N: what it reads, what it decides, and how decisions and actions go together. */
export interface ReinforceStage {
  readonly network: PolicyNetwork;
  readonly steps: number;
  readonly learningRate: number;
  /** An action drawn from the policy. */
  draw(policy: PolicyReader, random: Random): Promise<CompressionAction>;
  /** What the policy reads on the way to `action`, [steps, inputs], and which choices lead there, [steps, choices]. */
  retrace(action: CompressionAction): { readonly inputs: readonly number[]; readonly allowed: readonly number[] };
}
