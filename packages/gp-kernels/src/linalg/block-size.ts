/** Rows and columns of a block: what is done within one runs slower than between two, and smaller tiles read more. */
export const BLOCK = 16;
