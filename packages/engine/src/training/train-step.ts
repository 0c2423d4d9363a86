import type { Graph } from '@archipelago/graph-ir';
import type { Tensors } from '../engine';
import { EngineError } from '../errors';
import { singleInput } from '../inference/single-input';
import { lower, type LowerOptions } from '../layers/lower';
import type { RandomInput } from '../layers/lowering';
import type { Loss, Targets } from '../losses/loss';
import { initialSlots, slotInputs, slotName } from '../optimizers/slots';
import type { Optimizer } from '../optimizers/transformation';
import { add } from '../primitives/add';
import { concat } from '../primitives/concat';
import { mean } from '../primitives/mean';
import { mul } from '../primitives/mul';
import { reshape } from '../primitives/reshape';
import { ProgramBuilder } from '../program/builder';
import { gradient } from '../program/gradient';
import type { Program } from '../program/program';
import { elementCount } from '../program/tensor';
import type { Value } from '../program/value';
import { packedParameters, packOf, packWeights, unpackWeights, type Packs } from '../weights/pack';
import { checkWeights, parametersOf, type Parameter, type Weights } from '../weights/parameters';
import { nextStatistics } from './statistics';

/** A trained network that another one learns from. */
export interface Teacher {
  readonly graph: Graph;
  readonly weights: Weights;
}

export interface TrainStepOptions extends Pick<LowerOptions, 'ops' | 'lowerings'> {
  /** Number of examples a step; -1 leaves it open until the program runs. */
  readonly batch: number;
  readonly loss: Loss;
  readonly optimizer: Optimizer;
  /**
   * Whether the optimiser's weight decay applies to a parameter.
   * @defaultValue to all, as in PyTorch
   */
  readonly decays?: (parameter: Parameter) => boolean;
  /**
   * Factor of the loss of every output after the first (auxiliary classifiers).
   * @defaultValue 0.4
   */
  readonly auxiliaryWeight?: number;
  /**
   * Computes the loss's `targets` inside the step, by this network in inference mode.
   * @defaultValue none: targets are fed
   */
  readonly teacher?: Teacher;
}

/**
 * One training step as one program.
 *
 * Inputs: `images` [N, …], `labels` int32 [N] and `targets` [N, …] where the loss needs them, the scalar `learningRate`,
 * `randomInputs`, and the carried state. Outputs: the scalar `loss` (mean over the batch, before the update), `logits`
 * (the network's first output, before the update), and the next state.
 */
export interface TrainStep {
  readonly program: Program;
  /** For `Engine.compile`: which outputs become which inputs. */
  readonly carry: Readonly<Record<string, string>>;
  readonly randomInputs: readonly RandomInput[];
  /** The loss's name and the targets that are to be fed. */
  readonly fed: Pick<Loss, 'name' | 'needs'>;
  /** How parameters and buffers lie in the state's vectors, by input name. */
  readonly packs: Packs;
  /** The carried state before the first step. */
  state(weights: Weights): Tensors;
  /** The weights in a state; copies. */
  weights(state: Tensors): Weights;
}

const DECAYED = 'parameters';
const UNDECAYED = 'parameters.undecayed';
const STATISTICS = 'statistics';

/**
 * The training step of a network with one input. Parameters, buffers and each slot of the optimiser are carried as flat
 * vectors, so that the update takes a handful of instructions however many layers there are.
 *
 * Throws `BAD_DATA` for a graph with more than one input or nothing to train, and what `lower` throws.
 */
export function trainStep(graph: Graph, options: TrainStepOptions): TrainStep {
  const { batch, loss, optimizer, decays = () => true, auxiliaryWeight = 0.4, ops, lowerings } = options;
  const builder = new ProgramBuilder();
  const input = singleInput(graph);
  const images = builder.input('images', { dtype: 'float32', shape: [batch, ...input.shape] });
  const packs = packsOf(parametersOf(graph, { ops }), decays);
  const groups = Object.keys(packs).filter((name) => name !== STATISTICS);
  const { vectors, parameter } = packedParameters(builder, packs);
  const { outputs, updates, randomInputs } = lower(graph, {
    inputs: { [input.id]: images },
    mode: 'train',
    parameter,
    ops,
    lowerings,
  });

  const targets = targetsOf(images, outputs[0], options);
  const total = outputs
    .map((output) => mean(loss.lower(output, targets), [0]))
    .reduce((sum, auxiliary) => add(sum, mul(auxiliary, builder.scalar(auxiliaryWeight))));

  const trained = groups.flatMap((name) => packs[name].parameters);
  const flat = gradient(total, trained.map(parameter)).map((value) => reshape(value, [elementCount(value.shape)]));
  const gradients = groups.map((name) => {
    const own = flat.splice(0, packs[name].parameters.length);
    return own.length === 1 ? own[0] : concat(own, 0);
  });
  const parameters = groups.map((name) => vectors[name]);
  const result = optimizer.update(gradients, {
    parameters,
    decays: groups.map((name) => name === DECAYED),
    slots: slotInputs(builder, optimizer, parameters),
    learningRate: builder.input('learningRate', { dtype: 'float32', shape: [] }),
  });

  const next: Record<string, Value> = {};
  groups.forEach((name, i) => (next[name] = add(vectors[name], result.updates[i])));
  if (STATISTICS in packs) {
    next[STATISTICS] = nextStatistics(vectors[STATISTICS], { pack: packs[STATISTICS], updates, parameter });
  }
  for (const [slot, values] of Object.entries(result.slots)) {
    values.forEach((value, i) => (next[slotName(slot, i)] = value));
  }
  const named = Object.entries(next).map(([name, value]) => [`next.${name}`, value] as const);
  return {
    program: builder.build({ loss: total, logits: outputs[0], ...Object.fromEntries(named) }),
    carry: Object.fromEntries(Object.keys(next).map((name) => [`next.${name}`, name])),
    randomInputs,
    fed: { name: loss.name, needs: loss.needs.filter((need) => need !== 'targets' || options.teacher === undefined) },
    packs,
    state(weights) {
      checkWeights(
        Object.values(packs).flatMap((pack) => pack.parameters),
        weights,
      );
      return {
        ...Object.fromEntries(Object.entries(packs).map(([name, pack]) => [name, packWeights(pack, weights)])),
        ...initialSlots(
          optimizer,
          parameters.map(({ shape }) => shape),
        ),
      };
    },
    weights: (state) =>
      Object.assign({}, ...Object.entries(packs).map(([name, pack]) => unpackWeights(pack, state[name]))) as Weights,
  };
}

/** Trained parameters that decay, those that do not, and buffers; empty packs are left out. */
function packsOf(parameters: readonly Parameter[], decays: (parameter: Parameter) => boolean): Packs {
  const trained = parameters.filter(({ trainable }) => trainable);
  if (trained.length === 0) {
    throw new EngineError('BAD_DATA', 'trainStep: the graph has no trainable parameters; there is nothing to train');
  }
  const lists: [string, readonly Parameter[]][] = [
    [DECAYED, trained.filter((parameter) => decays(parameter))],
    [UNDECAYED, trained.filter((parameter) => !decays(parameter))],
    [STATISTICS, parameters.filter(({ trainable }) => !trainable)],
  ];
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0).map(([name, list]) => [name, packOf(list)]));
}

/** The targets that the loss needs: program inputs, or what the teacher makes of the images. */
function targetsOf(
  images: Value,
  output: Value,
  { loss, teacher, ops, lowerings }: TrainStepOptions,
): Required<Targets> {
  const { builder } = images;
  const targets: { -readonly [K in keyof Targets]: Value } = {};
  if (loss.needs.includes('labels')) {
    targets.labels = builder.input('labels', { dtype: 'int32', shape: [images.shape[0]] });
  }
  if (loss.needs.includes('targets')) {
    targets.targets =
      teacher === undefined
        ? builder.input('targets', { dtype: 'float32', shape: output.shape })
        : lower(teacher.graph, {
            inputs: { [singleInput(teacher.graph).id]: images },
            mode: 'infer',
            parameter: ({ key }) => builder.constant(teacher.weights[key]),
            ops,
            lowerings,
          }).outputs[0];
  }
  return targets as Required<Targets>;
}
