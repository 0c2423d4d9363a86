import { broadcastLater, dropBroadcasts } from './broadcasts';
import { foldConstants } from './constants';
import { dropInverses, dropNeutral } from './identities';
import { mergeLayouts, transposeAsReshape } from './layouts';
import { dropNoOps, reshapeInstead } from './no-ops';
import { mergeScales } from './scales';
import { mergeSigns } from './signs';
import type { Simplification } from './simplification';

/** All rules, in the order in which they are tried. */
export const simplifications: readonly Simplification[] = [
  dropNoOps,
  foldConstants,
  mergeLayouts,
  transposeAsReshape,
  reshapeInstead,
  dropBroadcasts,
  broadcastLater,
  dropNeutral,
  dropInverses,
  mergeSigns,
  mergeScales,
];
