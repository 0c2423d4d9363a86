import type { Graph } from '@archipelago/graph-ir';
import { lower, type LowerOptions } from '../layers/lower';
import type { Loss, Targets } from '../losses/loss';
import { ProgramBuilder } from '../program/builder';
import type { Program } from '../program/program';
import type { Value } from '../program/value';
import { packedParameters, type Packs } from '../weights/pack';
import { checkWeights, parametersOf, type Weights } from '../weights/parameters';
import { singleInput } from './single-input';

export interface InferenceProgramOptions extends Pick<LowerOptions, 'ops' | 'lowerings'> {
  /** Number of examples a run; -1 leaves it open until the program runs. */
  readonly batch: number;
  /**
   * Where the parameters are: weights become constants of the program, packs are inputs of it.
   */
  readonly parameters: { readonly weights: Weights } | { readonly packs: Packs };
  /**
   * Adds the output `losses` [N] and the inputs that the loss needs.
   * @defaultValue none
   */
  readonly loss?: Loss;
}

/** A network in inference mode as a program from `images` [N, …] to `logits` [N, …], its first output. */
export function inferenceProgram(graph: Graph, options: InferenceProgramOptions): Program {
  const { batch, parameters, loss, ops, lowerings } = options;
  const builder = new ProgramBuilder();
  const input = singleInput(graph);
  const images = builder.input('images', { dtype: 'float32', shape: [batch, ...input.shape] });
  let parameter: LowerOptions['parameter'];
  if ('weights' in parameters) {
    const { weights } = parameters;
    checkWeights(parametersOf(graph, { ops }), weights);
    parameter = ({ key }) => builder.constant(weights[key]);
  } else {
    ({ parameter } = packedParameters(builder, parameters.packs));
  }
  const [logits] = lower(graph, { inputs: { [input.id]: images }, mode: 'infer', parameter, ops, lowerings }).outputs;
  if (loss === undefined) return builder.build({ logits });

  const targets: { -readonly [K in keyof Targets]: Value } = {};
  if (loss.needs.includes('labels')) targets.labels = builder.input('labels', { dtype: 'int32', shape: [batch] });
  if (loss.needs.includes('targets')) {
    targets.targets = builder.input('targets', { dtype: 'float32', shape: logits.shape });
  }
  return builder.build({ logits, losses: loss.lower(logits, targets as Required<Targets>) });
}
