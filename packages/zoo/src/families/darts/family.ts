import { liu2019darts, xu2020pc, zela2020understanding } from '../../citations';
import { zooEntry, type ZooEntry } from '../../entry';
import type { Family } from '../../family';
import { genotypes, type GenotypeName } from './genotypes';
import { dartsNetwork } from './network';
import { publishedCells } from './published';
import { dartsSpaces, type DartsSpaceName } from './spaces';
import { dartsSupernet } from './supernet';

/** The two networks that the paper evaluates cells in. */
const SETTINGS = {
  cifar: { input: [3, 32, 32], classes: 10, channels: 36, layers: 20, title: 'CIFAR' },
  imagenet: { input: [3, 224, 224], classes: 1000, channels: 48, layers: 14, title: 'ImageNet' },
} as const;

type Setting = keyof typeof SETTINGS;

function networkEntry(genotypeName: GenotypeName, stem: Setting): ZooEntry {
  const name = `${genotypeName}-${stem}`;
  const { title, citation, genotype } = genotypes[genotypeName];
  const { channels, layers, ...setting } = SETTINGS[stem];
  return zooEntry({
    name,
    title: `${title}: ${layers} cells of ${channels} channels for ${setting.title}`,
    citations: citation === liu2019darts ? [liu2019darts] : [citation, liu2019darts],
    input: setting.input,
    classes: setting.classes,
    published: Object.hasOwn(publishedCells, name) ? publishedCells[name] : [],
    make: (task) => dartsNetwork({ ...task, genotype, channels, layers, stem }),
  });
}

export const dartsFamily: Family = {
  title: 'Networks of searched cells, as DARTS evaluates them',
  grammar: '<genotype>-cifar, <genotype>-imagenet',
  names: () => Object.keys(genotypes).flatMap((genotype) => Object.keys(SETTINGS).map((stem) => `${genotype}-${stem}`)),
  find(name) {
    const [, genotype = '', stem = ''] = /^(.+)-([^-]+)$/.exec(name) ?? [];
    if (!Object.hasOwn(genotypes, genotype) || !Object.hasOwn(SETTINGS, stem)) return undefined;
    return networkEntry(genotype as GenotypeName, stem as Setting);
  },
};

/** The searches whose networks have a name: the space, and K of PC-DARTS. */
const SEARCHES: Readonly<Record<string, { readonly space: DartsSpaceName; readonly partial?: number }>> = {
  'darts-supernet': { space: 'darts' },
  'darts-supernet-s1': { space: 's1' },
  'darts-supernet-s2': { space: 's2' },
  'darts-supernet-s3': { space: 's3' },
  'darts-supernet-s4': { space: 's4' },
  'pc-darts-supernet': { space: 'darts', partial: 4 },
  'pc-darts-supernet-s3': { space: 's3', partial: 4 },
};

function supernetEntry(name: string): ZooEntry {
  const { space, partial } = SEARCHES[name];
  const search = partial === undefined ? 'DARTS' : 'PC-DARTS';
  return zooEntry({
    name,
    title: `The network that ${search} trains in a search${space === 'darts' ? '' : ` of space ${space.toUpperCase()}`}`,
    citations: [
      ...(partial === undefined ? [] : [xu2020pc]),
      liu2019darts,
      ...(space === 'darts' ? [] : [zela2020understanding]),
    ],
    input: [3, 32, 32],
    classes: 10,
    published: Object.hasOwn(publishedCells, name) ? publishedCells[name] : [],
    make: (task) => dartsSupernet({ ...task, space: dartsSpaces[space], partial }),
  });
}

export const supernetFamily: Family = {
  title: 'Networks that differentiable searches train',
  grammar: 'darts-supernet[-s1|-s2|-s3|-s4], pc-darts-supernet[-s3]',
  names: () => Object.keys(SEARCHES),
  find: (name) => (Object.hasOwn(SEARCHES, name) ? supernetEntry(name) : undefined),
};
