import { cost } from '@archipelago/graph-ir';
import { findNetwork, type Family, type ZooEntry } from '@archipelago/zoo';
import { count } from '../display/format';

/** A network of the zoo as it is listed. */
export interface ListedNetwork {
  readonly name: string;
  readonly title: string;
  readonly input: readonly number[];
  readonly classes: number;
  readonly parameters?: number;
  readonly multiplyAdds?: number;
}

/** A family of the zoo with its networks. */
export interface ListedFamily {
  readonly family: string;
  /** How names are formed, also of networks that are not listed. */
  readonly names: string;
  readonly networks: readonly ListedNetwork[];
}

export interface ListingOptions {
  /** Whether each network is built, for its parameters and multiply-adds. @defaultValue false */
  readonly costs?: boolean;
}

/** The networks of a family. */
export function listFamily(family: Family, { costs = false }: ListingOptions = {}): ListedFamily {
  const listed = (name: string): ListedNetwork => {
    const entry = findNetwork(name, [family]);
    const { title, input, classes } = entry;
    return { name, title, input, classes, ...(costs ? costsOf(entry) : {}) };
  };
  return { family: family.title, names: family.grammar, networks: family.names().map(listed) };
}

function costsOf(entry: ZooEntry): Required<Pick<ListedNetwork, 'parameters' | 'multiplyAdds'>> {
  const { parameters, multiplyAdds } = cost(entry.build());
  return { parameters, multiplyAdds };
}

/** A family as text: its title, how its names are formed, and a line a network. */
export function familyText({ family, names, networks }: ListedFamily): string {
  const width = Math.max(...networks.map(({ name }) => name.length)) + 2;
  const lines = networks.map(({ name, title, input, parameters, multiplyAdds }) => {
    const facts =
      parameters === undefined || multiplyAdds === undefined
        ? title
        : `${input.join('x').padEnd(14)}${count(parameters).padStart(14)}${count(multiplyAdds).padStart(20)}`;
    return `  ${name.padEnd(width)}${facts}`;
  });
  return [`${family} (${names})`, ...lines, ''].join('\n');
}
