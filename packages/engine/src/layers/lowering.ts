import type { Attributes, GraphNode } from '@archipelago/graph-ir';
import type { ProgramBuilder } from '../program/builder';
import type { Value } from '../program/value';

/** `train`: batch statistics and dropping; `infer`: running statistics and no randomness. */
export type Mode = 'train' | 'infer';

/** An input of a program that is drawn afresh for each step from the seeded source. */
export interface RandomInput {
  /** The program input, `random.` and the node's id. */
  readonly name: string;
  readonly node: string;
  readonly op: string;
  /** May have a free batch axis. */
  readonly shape: readonly number[];
  /** `mask`: 0 with probability `rate`, else 1 / (1 − rate). `normal`: standard normal deviates. */
  readonly kind: 'mask' | 'normal';
  /** The probability of dropping; 0 for `normal`. */
  readonly rate: number;
}

/** How a buffer changes in a training step: keep·old + take·value. */
export interface BufferUpdate {
  /** `node.parameter`. */
  readonly key: string;
  /** A statistic of the batch, of the buffer's shape. */
  readonly value: Value;
  readonly keep: number;
  readonly take: number;
}

/** What a layer is lowered with; `A` is the type of the op's resolved attributes. */
export interface LoweringContext<A = Attributes> {
  readonly builder: ProgramBuilder;
  readonly node: GraphNode;
  /** In full: defaults filled in. */
  readonly attributes: A;
  /** The node's inputs, each [N, channels, …]. */
  readonly inputs: readonly Value[];
  /** The shape of the output, [N, channels, …], as the op's shape rule has it. */
  readonly shape: readonly number[];
  readonly mode: Mode;
  /** The node's parameter of that name. */
  parameter(name: string): Value;
  /** Records how a buffer of the node changes in a training step. */
  update(name: string, value: Value, rule: { readonly keep: number; readonly take: number }): void;
  /** A fresh mask each step: 0 with probability `rate`, else 1 / (1 − rate). */
  mask(shape: readonly number[], rate: number): Value;
  /** Fresh standard normal deviates each step. */
  noise(shape: readonly number[]): Value;
}

/** How one op becomes primitives. */
export interface Lowering {
  readonly op: string;
  lower(context: LoweringContext): Value;
}

/** Lowerings by op: a value passed in, never a global. */
export type LoweringRegistry = ReadonlyMap<string, Lowering>;

/** The lowering of `op`, whose resolved attributes are of type `A`. */
export function defineLowering<A = Attributes>(op: string, lower: (context: LoweringContext<A>) => Value): Lowering {
  return { op, lower: (context) => lower(context as unknown as LoweringContext<A>) };
}
