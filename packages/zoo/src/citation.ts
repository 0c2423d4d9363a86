/** A paper, as data. */
export interface Citation {
  /** First author, year and first word of the title: `simonyan2015very`. */
  readonly key: string;
  readonly authors: string;
  readonly title: string;
  readonly venue: string;
  readonly url: string;
}
