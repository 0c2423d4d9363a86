import type { Graph, Shape } from '@archipelago/graph-ir';
import type { Citation } from './citation';
import type { PublishedFigure } from './figure';

/** What a network of the zoo is built for. */
export interface TaskOptions {
  /** Channels first, without the batch axis. @defaultValue the entry's `input` */
  readonly input?: Shape;
  /** @defaultValue the entry's `classes` */
  readonly classes?: number;
}

/** A published network: what it is, who published it, what they print about it, and how it is built. */
export interface ZooEntry {
  /** As in the literature: `vgg19-cifar`, `efficientnet-b3`. */
  readonly name: string;
  /** What it is, in a line. */
  readonly title: string;
  /** The papers that define it, first the architecture's. */
  readonly citations: readonly Citation[];
  /** The published input, channels first: `[3, 32, 32]`. */
  readonly input: Shape;
  /** The published number of classes. */
  readonly classes: number;
  /** Numbers printed about it, also those that the graph does not have; these say why. */
  readonly published: readonly PublishedFigure[];
  /** Ids of the nodes behind which the thesis inserts blocks (`insertBlocks` of graph-ir). @defaultValue none */
  readonly insertionPoints?: readonly string[];
  /**
   * The network for an input and a number of classes; the graph has the entry's name.
   *
   * Throws `BAD_INPUT` for an input that its structure does not allow and `BAD_OPTION` for a bad number of classes.
   */
  build(options?: TaskOptions): Graph;
}

/** An entry whose network is made by `make` from the whole task. */
export interface EntryDefinition extends Omit<ZooEntry, 'build'> {
  make(task: { readonly name: string; readonly input: Shape; readonly classes: number }): Graph;
}

/** The entry of a definition: fills the task in from the entry's defaults. */
export function zooEntry({ make, ...facts }: EntryDefinition): ZooEntry {
  const { name } = facts;
  return { ...facts, build: ({ input = facts.input, classes = facts.classes } = {}) => make({ name, input, classes }) };
}
