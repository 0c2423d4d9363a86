import { zooNames } from '@archipelago/zoo';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../fixtures/run-command';
import type { ListedFamily } from '../network/zoo-listing';

describe('archipelago zoo', () => {
  it('lists every name once, by family', async () => {
    const { code, out } = await runCommand('zoo');
    expect(code).toBe(0);
    const names = out.split('\n').flatMap((line) => /^ {2}(\S+)/.exec(line)?.[1] ?? []);
    expect(names).toEqual(zooNames());
  });

  it('--json is one array of families', async () => {
    const { out } = await runCommand('zoo', '--json');
    const families = JSON.parse(out) as readonly ListedFamily[];
    expect(families.flatMap(({ networks }) => networks.map(({ name }) => name))).toEqual(zooNames());
    expect(families[0].networks[0]).toEqual({
      name: 'vgg19-cifar',
      title: expect.stringContaining('VGG-19'),
      input: [3, 32, 32],
      classes: 10,
    });
  });
});
