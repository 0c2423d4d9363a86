import { expect, it } from 'vitest';
import { beyondLogitsNeeds, imagenetNeeds } from './committees';
import { lidarNeeds } from './lidar';
import { benchmarkNeeds, benchmarkParts, cellSearchNeeds } from './neighborhood';
import { videoNeeds } from './video';

it.each([
  [beyondLogitsNeeds('5.5'), /ImageNet/, /TPUv3/],
  [lidarNeeds('6.3'), /Waymo/, /RTX 3090/],
  [benchmarkNeeds('3.1'), /NAS-Bench-201/, /CPU/],
  [cellSearchNeeds('3.8', 'CIFAR-10'), /CIFAR-10/, /RTX 2080 Ti/],
  [videoNeeds('4.1'), /Kinetics-600/, /50 GPUs/],
])('%j names data and hardware, and no command that is not there', (needs, data, hardware) => {
  expect(needs.data).toMatch(data);
  expect(needs.hardware).toMatch(hardware);
  expect(needs.command).toMatch(/^archipelago reproduce \d/);
  expect(needs.exists).toBeUndefined();
});

it('a table may need less', () => {
  expect(videoNeeds('4.7', { data: 'Kinetics-600' }).data).toBe('Kinetics-600');
  expect(benchmarkParts('3.1')).toMatchObject([{ level: 'needs', needs: { command: expect.stringContaining('3.1') } }]);
});

it('cascades of ImageNet models take a command that there is', () => {
  expect(imagenetNeeds()).toMatchObject({ command: expect.stringMatching(/^archipelago cascade /), exists: true });
});
