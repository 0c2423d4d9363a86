/** A publication that the method is from. */
export interface ReportedCitation {
  readonly authors: string;
  readonly title: string;
  readonly venue: string;
  /** @defaultValue not said */
  readonly url?: string;
}

/** What a page about a cascade says besides its figures. */
export interface CascadePageOptions {
  /** @defaultValue `Cascade` with the chosen members */
  readonly title?: string;
  /** Source text that runs the cascade, for its part of the page. @defaultValue no such part */
  readonly code?: string;
  /** @defaultValue none */
  readonly citation?: ReportedCitation;
  /** When the page was made, for its foot. @defaultValue not said */
  readonly date?: string;
}
