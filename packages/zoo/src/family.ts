import type { ZooEntry } from './entry';

/** Networks that differ in numbers only. */
export interface Family {
  readonly title: string;
  /** How its names are formed: `shufflenet-<multiplier>x-g<groups>`. */
  readonly grammar: string;
  /** The names of the published members, all of them found by `find`. */
  names(): readonly string[];
  /** The entry of a published name or of any other that the grammar allows; undefined for a name it does not. */
  find(name: string): ZooEntry | undefined;
}

/** A family of fixed members; their entries are made when asked for. */
export function fixedFamily(
  facts: { readonly title: string; readonly grammar: string },
  members: Readonly<Record<string, () => ZooEntry>>,
): Family {
  return {
    ...facts,
    names: () => Object.keys(members),
    find: (name) => (Object.hasOwn(members, name) ? members[name]() : undefined),
  };
}
