import { formatChanges } from '../format.js';
import { appendItem, insertBefore, insertSorted } from '../lists.js';
import { assertAbsent, namesOf } from '../names.js';

/**
 * An op of one input that changes nothing yet, in the two packages that know ops, with a test in each. From there on
 * "Adding an op" in CONTRIBUTING.md leads.
 */
export default async function opGenerator(tree, { name, summary }) {
  const op = { ...namesOf(name), summary };
  const ops = 'packages/graph-ir/src/ops';
  const layers = 'packages/engine/src/layers';
  assertAbsent(tree, `${ops}/${op.kebab}.ts`, `${layers}/${op.kebab}.ts`);

  tree.write(`${ops}/${op.kebab}.ts`, definition(op));
  tree.write(`${ops}/${op.kebab}.test.ts`, definitionTest(op));
  insertSorted(tree, `${ops}/index.ts`, {
    line: `import { ${op.camel} } from './${op.kebab}';`,
    siblings: /^import \{/,
  });
  appendItem(tree, `${ops}/index.ts`, op.camel);
  insertBefore(tree, 'packages/graph-ir/src/builder.ts', { anchor: '  #one(', text: builderMethod(op) });

  tree.write(`${layers}/${op.kebab}.ts`, lowering(op));
  tree.write(`${layers}/${op.kebab}.test.ts`, loweringTest(op));
  insertSorted(tree, `${layers}/standard-lowerings.ts`, {
    line: `import { ${op.camel}Lowering } from './${op.kebab}';`,
    siblings: /from '.\/[a-z-]+';$/,
  });
  appendItem(tree, `${layers}/standard-lowerings.ts`, `${op.camel}Lowering`);

  tree.write(
    `.changeset/op-${op.kebab}.md`,
    `---\n'@archipelago/graph-ir': minor\n'@archipelago/engine': minor\n---\n\nA new op, \`${op.camel}\`. ${summary}\n`,
  );
  await formatChanges(tree);
}

const definition = ({ camel, summary }) => `import { defineOp } from '../define-op';
import { unchanged } from '../shape';

/** ${summary} */
export const ${camel} = defineOp({
  name: '${camel}',
  summary: ${JSON.stringify(summary)},
  channels: 'tied',
  shape: unchanged,
});
`;

const builderMethod = ({ camel }) => `  ${camel}(x: Value, options: LayerOptions = {}): Value {
    return this.#one('${camel}', x, options);
  }
`;

const definitionTest = ({ kebab, camel }) => `import { describeOpContract } from '../testing/op-contract';
import { ${camel} } from './${kebab}';

describeOpContract(${camel}, [
  { inputs: [[8]], shape: [8] },
  { inputs: [[8, 4, 4]], shape: [8, 4, 4] },
]);
`;

const lowering = ({ camel, summary }) => `import { defineLowering } from './lowering';

/** ${summary} */
export const ${camel}Lowering = defineLowering('${camel}', ({ inputs: [x] }) => x);
`;

const loweringTest = ({ camel }) => `import { graphBuilder } from '@archipelago/graph-ir';
import { expect, test } from 'vitest';
import { ProgramBuilder } from '../program/builder';
import type { Value } from '../program/value';
import { interpret } from '../reference/interpret';
import { checkGradients } from '../testing/check-gradients';
import { lower } from './lower';

const g = graphBuilder({ x: [3] });
const graph = g.build(g.${camel}(g.input));
const ${camel} = (x: Value): Value => lower(graph, { inputs: { x }, mode: 'infer' }).outputs[0];

test('${camel}([-1, 0, 2]) is [-1, 0, 2]', () => {
  const x = new ProgramBuilder().input('x', { dtype: 'float32', shape: [-1, 3] });
  const program = x.builder.build({ y: ${camel}(x) });
  const { y } = interpret(program, { x: { shape: [1, 3], data: Float64Array.of(-1, 0, 2) } });
  expect([...y.data]).toEqual([-1, 0, 2]);
});

test('the gradient of ${camel} agrees with finite differences', () => {
  const errors = checkGradients((x) => ${camel}(x), [[-1, 3]]);
  expect(Math.max(errors.first, errors.adjoint, errors.second)).toBeLessThan(1e-6);
});
`;
