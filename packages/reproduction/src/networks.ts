import { findNetwork, measure, type PublishedFigure, type Quantity, type TaskOptions } from '@archipelago/zoo';
import { computed, type Subject } from './comparison';
import { parsePrinted } from './printed';
import type { Row } from './row';

/** A quantity of a network of the zoo, built for a task: `quantityOf('vgg19-cifar', 'parameters', { classes: 100 })`. */
export function quantityOf(name: string, quantity: Quantity, task: TaskOptions = {}): number {
  return measure(findNetwork(name).build(task), quantity);
}

/** Units of counts. */
export const scales = { M: 1e6, G: 1e9 } as const;

const words: Readonly<Record<Quantity, string>> = {
  parameters: 'parameters',
  weights: 'parameters without norms',
  multiplyAdds: 'multiply-adds',
  multiplyAddsWithLinearBias: 'multiply-adds',
  operations: 'operations',
  flops: 'FLOPs',
};

/** A count of a network of the zoo that a table prints. */
export interface NetworkNumber extends TaskOptions {
  readonly label: string;
  /** A name of the zoo. */
  readonly network: string;
  readonly quantity: Quantity;
  readonly unit: keyof typeof scales;
  readonly printed: string;
  /** Ours over the paper's, less 1, in per cent, where the zoo says why they differ. @defaultValue they agree */
  readonly distance?: string;
  /** @defaultValue what the zoo notes about the number */
  readonly note?: string;
}

/**
 * The row of a count. What to know about it, for how many classes it holds, and why it can't be matched stand with the
 * network in the zoo, under `published`.
 */
export function networkRow({ label, network, quantity, unit, printed, distance, ...more }: NetworkNumber): Row {
  const known = publishedFigure(network, { quantity, printed });
  const { classes = known?.classes, input = known?.input, note = known?.note } = more;
  const subject: Subject = { label, quantity: words[quantity], unit };
  const ours = quantityOf(network, quantity, { classes, input }) / scales[unit];
  const mismatch =
    distance === undefined ? undefined : { distance, reason: known?.unmatched ?? `${network} has another count` };
  return computed({ ...subject, printed, ours, note, mismatch });
}

function publishedFigure(
  network: string,
  { quantity, printed }: Pick<NetworkNumber, 'quantity' | 'printed'>,
): PublishedFigure | undefined {
  const { value } = parsePrinted(printed);
  return findNetwork(network).published.find(
    (figure) => figure.source.startsWith('thesis') && figure.quantity === quantity && figure.value === value,
  );
}
