import type { Objective } from '@archipelago/trials';

/** The name of a measured axis; where less is better, which readers don't expect, it says so. */
export function axisLabel(name: string, direction: Objective['direction']): string {
  return direction === 'minimize' ? `${name} (lower is better)` : name;
}
