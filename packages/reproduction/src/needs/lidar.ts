import type { Needs } from '../level';

/** What training detectors on LiDAR scans takes. */
export function lidarNeeds(id: string, more: Partial<Needs> = {}): Needs {
  return {
    data: 'Waymo Open Dataset (158,000 frames to train on, 40,000 to validate on)',
    hardware: 'NVIDIA RTX 3090 and AMD EPYC 7402 for the latencies; the thesis does not say what it trained on',
    command: `archipelago reproduce ${id} --data <folder>`,
    ...more,
  };
}
