import { formatChanges } from '../format.js';
import { insertSorted } from '../lists.js';
import { assertAbsent, namesOf } from '../names.js';

/** A searcher that samples its space and counts what it observed, with its test; the method is yours to write. */
export default async function searcherGenerator(tree, { name, summary }) {
  const searcher = { ...namesOf(name), summary };
  const { kebab, camel, pascal } = searcher;
  const searchers = 'packages/trials/src/searchers';
  const index = 'packages/trials/src/index.ts';
  assertAbsent(tree, `${searchers}/${kebab}.ts`);

  tree.write(`${searchers}/${kebab}.ts`, source(searcher));
  tree.write(`${searchers}/${kebab}.test.ts`, sourceTest(searcher));
  insertSorted(tree, index, {
    line: `export { ${camel} } from './searchers/${kebab}';`,
    siblings: /^export \{ .* from '.\/searchers\//,
  });
  insertSorted(tree, index, {
    line: `export type { ${pascal}State } from './searchers/${kebab}';`,
    siblings: /^export type \{ .* from '.\/searchers\//,
  });
  tree.write(
    `.changeset/searcher-${kebab}.md`,
    `---\n'@archipelago/trials': minor\n---\n\nA new searcher, \`${camel}\`. ${summary}\n`,
  );
  await formatChanges(tree);
}

const source = ({ kebab, camel, pascal, summary }) => `import type { Searcher } from '../searcher';
import type { Space } from '../space';

/** Plain JSON: a search is resumed from it. */
export interface ${pascal}State {
  /** How many trials have ended. */
  readonly observed: number;
}

/** ${summary} */
export function ${camel}<C>(space: Space<C>): Searcher<C, ${pascal}State> {
  return {
    name: '${kebab}',
    init: () => ({ observed: 0 }),
    suggest: (_state, { count, random }) => Array.from({ length: count }, () => space.sample(random)),
    observe: ({ observed }) => ({ observed: observed + 1 }),
  };
}
`;

const sourceTest = ({ kebab, camel }) => `import { expect, test } from 'vitest';
import { bitSpace, ones } from '../fixtures/bits';
import { describeSearcherContract } from '../testing';
import { ${camel} } from './${kebab}';

const space = bitSpace(6);

describeSearcherContract('${camel}', () => ${camel}(space), { contains: space.contains, evaluate: ones });

test('${camel} counts the trials that ended', () => {
  const searcher = ${camel}(space);
  const outcome = { status: 'completed', metrics: { ones: 1 } } as const;
  const state = searcher.observe(searcher.init(), { trial: 0, candidate: [1, 0, 0, 0, 0, 0], outcome });
  expect(state).toEqual({ observed: 1 });
});
`;
