import { classifier } from './classifier';
import { mixedCell } from './mixed-cell';
import type { Net } from './net';
import { recurrent } from './recurrent';

/** Small networks that use most primitives together. */
export const nets: readonly Net[] = [classifier, mixedCell, recurrent];
