import { existsSync, readFileSync } from 'node:fs';
import { findNetwork, ZooError, type ZooEntry } from '@archipelago/zoo';
import { CliError } from '../errors';
import { teachers } from '../teachers/teachers';

/** A network that has a name: the task it is built for by default, and how it is built for another. */
export type KnownNetwork = Pick<ZooEntry, 'input' | 'classes' | 'build'>;

/** Where a network comes from: a name, or a graph file. */
export type NetworkSource =
  { readonly kind: 'known'; readonly network: KnownNetwork } | { readonly kind: 'file'; readonly text: string };

/** What the networks of this package are built for where nothing else is said: the bundled digits. */
const DIGITS = { input: [1, 8, 8], classes: 10 } as const;

/**
 * The network of a name, of this package or of the zoo, else the text of a file. A name wins over a file.
 *
 * Throws `UNKNOWN_NAME`, with the nearest names, where there is neither.
 */
export function networkSource(nameOrFile: string): NetworkSource {
  if (Object.hasOwn(teachers, nameOrFile)) {
    const build: KnownNetwork['build'] = ({ input = DIGITS.input, classes = DIGITS.classes } = {}) =>
      teachers[nameOrFile](input, classes);
    return { kind: 'known', network: { ...DIGITS, build } };
  }
  try {
    return { kind: 'known', network: findNetwork(nameOrFile) };
  } catch (error) {
    if (!(error instanceof ZooError)) throw error;
    if (existsSync(nameOrFile)) return { kind: 'file', text: readFileSync(nameOrFile, 'utf8') };
    throw new CliError('UNKNOWN_NAME', error.message.replace('there is no network', 'there is no file or network'));
  }
}
