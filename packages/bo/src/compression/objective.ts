import type { Objective } from '@archipelago/trials';

/** What a compression maximises. */
export const compressionObjective: Objective = { metric: 'f', direction: 'maximize' };
