/** Who made a data set, and on what terms it may be used. */
export interface Attribution {
  readonly title: string;
  readonly citation: string;
  /** SPDX identifier, or null where the makers state none. */
  readonly license: string | null;
  readonly url: string;
}
