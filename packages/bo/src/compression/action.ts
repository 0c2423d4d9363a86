/**
 * One compressed network, as what is done to the teacher: a point of the space of thesis 2.3.2. Plain JSON.
 */
export interface CompressionAction {
  /** Channels left in each group, by the group's id; a group that is not named keeps its width. */
  readonly widths: Readonly<Record<string, number>>;
  /** Ids of the layers that become identities. */
  readonly removed: readonly string[];
  /** Skip connections added, each from the output of a layer to the input of a later one. */
  readonly skips: readonly (readonly [from: string, to: string])[];
}
