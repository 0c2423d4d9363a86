import { committeeSets, setKey } from './committee-sets';
import type { TableParts } from './table';

interface OwnDecisions {
  readonly labels: Int32Array;
  readonly confidences: Float64Array;
}

type Keyed = Pick<TableParts, 'key' | 'decisions'>;

/** What the member that ran last says: its k-th copy where it is the k-th of its type. */
export function lastDecisions(own: readonly (readonly OwnDecisions[])[]): Keyed {
  const decisions = new Map(own.flatMap((copies, type) => copies.map((copy, c) => [`${type}#${c}`, copy] as const)));
  const key = (types: readonly number[]): string => {
    const last = types.at(-1);
    return `${last}#${types.filter((type) => type === last).length - 1}`;
  };
  return { key, decisions };
}

/**
 * The class that most members predict; of those that are level, the one whose voters are surest in sum, and of those the
 * lowest. Its confidence is the share of its votes.
 */
export function majorityDecisions(own: readonly (readonly OwnDecisions[])[], size: number): Keyed {
  const copies = own.map(({ length }) => length);
  const decisions = new Map<string, OwnDecisions>();
  for (let k = 1; k <= size; k++) {
    for (const set of committeeSets(copies, k)) {
      const members = set.map((type, i) => own[type][i - set.indexOf(type)]);
      decisions.set(setKey(set), majority(members));
    }
  }
  return { key: setKey, decisions };
}

function majority(members: readonly OwnDecisions[]): OwnDecisions {
  const samples = members[0].labels.length;
  const labels = new Int32Array(samples);
  const confidences = new Float64Array(samples);
  for (let i = 0; i < samples; i++) {
    let most = 0;
    let surest = -Infinity;
    for (const { labels: candidates } of members) {
      const label = candidates[i];
      let votes = 0;
      let sure = 0;
      for (const voter of members) {
        if (voter.labels[i] !== label) continue;
        votes++;
        sure += voter.confidences[i];
      }
      const level = votes === most;
      if (votes > most || (level && (sure > surest || (sure === surest && label < labels[i])))) {
        [most, surest, labels[i]] = [votes, sure, label];
      }
    }
    confidences[i] = most / members.length;
  }
  return { labels, confidences };
}
