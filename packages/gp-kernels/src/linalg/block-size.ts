/** Rows and columns of a block: three of them fit in a second-level cache of 64 kB. */
export const BLOCK = 48;
