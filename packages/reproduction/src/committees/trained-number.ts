/** A number of our own, made from trainings or recorded classifiers; see `experiments/committees-tables.ts`. */
export interface TrainedNumber {
  readonly label: string;
  readonly quantity: string;
  /** Empty for a plain number. */
  readonly unit: string;
  readonly ours: number;
  /** How often it was made, and its spread. */
  readonly note: string;
}
