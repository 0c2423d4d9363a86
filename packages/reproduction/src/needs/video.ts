import type { Needs } from '../level';

/** What searching and training attention cells for videos takes. */
export function videoNeeds(table: string, more: Partial<Needs> = {}): Needs {
  return {
    data: 'Kinetics-600 (392,000 videos to train on) and Moments in Time (800,000)',
    hardware: '50 GPUs: 2.5 days for I3D with cells on Kinetics-600, 3.5 days for a differentiable search',
    command: `archipelago reproduce ${table} --data <folder>`,
    ...more,
  };
}
