import { dartsGenotypes } from './darts-genotypes';
import { nasnetGenotypes } from './nasnet-genotypes';

/** The published genotypes by name, in the form in which the networks of DARTS take them. */
export const genotypes = { ...dartsGenotypes, ...nasnetGenotypes };

export type GenotypeName = keyof typeof genotypes;
