import { formatChanges } from '../format.js';
import { assertAbsent, namesOf } from '../names.js';

const json = (value) => JSON.stringify(value, null, 2) + '\n';

/** The files every package has; each is short enough to be read here. */
export default async function packageGenerator(tree, { name, layer, description, subPaths = [] }) {
  const { kebab } = namesOf(name);
  const root = `packages/${kebab}`;
  assertAbsent(tree, `${root}/package.json`);
  const write = (file, text) => tree.write(`${root}/${file}`, text);

  const entry = (folder) => ({ types: `./dist/${folder}index.d.ts`, default: `./dist/${folder}index.js` });
  write(
    'package.json',
    json({
      name: `@archipelago/${kebab}`,
      version: '0.0.0',
      description,
      license: 'MIT',
      type: 'module',
      sideEffects: false,
      engines: { node: '>=20.19' },
      repository: { type: 'git', url: 'git+https://github.com/archipelago-nas/archipelago.git', directory: root },
      files: ['dist', 'README.md', 'LICENSE'],
      exports: {
        '.': entry(''),
        ...Object.fromEntries(subPaths.map((path) => [`./${path}`, entry(`${path}/`)])),
        './package.json': './package.json',
      },
      publishConfig: { access: 'public', provenance: true },
    }),
  );
  write(
    'project.json',
    json({
      name: kebab,
      $schema: '../../node_modules/nx/schemas/project-schema.json',
      sourceRoot: `${root}/src`,
      projectType: 'library',
      tags: [`layer:${layer}`],
      targets: { compile: {}, build: {}, test: {}, lint: {}, typecheck: {} },
    }),
  );
  write(
    'tsconfig.json',
    json({ extends: '../../tsconfig.base.json', include: ['src', 'bench', '*.config.ts', '../../tools/config/*.ts'] }),
  );
  write('tsup.config.ts', `import { library } from '../../tools/config/tsup';\n\nexport default library();\n`);
  write('vitest.config.ts', `import { tests } from '../../tools/config/vitest';\n\nexport default tests();\n`);
  write('LICENSE', tree.read('LICENSE', 'utf-8'));
  write('README.md', readme(kebab, description));
  write('bench/.gitkeep', '');
  for (const folder of ['', ...subPaths.map((path) => `${path}/`)]) {
    write(`src/${folder}index.ts`, 'export {};\n');
  }
  write('src/index.test.ts', indexTest);

  tree.write(
    `.changeset/first-${kebab}.md`,
    `---\n'@archipelago/${kebab}': minor\n---\n\nFirst release. ${description}\n`,
  );
  addPaths(tree, subPaths);
  listInLayer(tree, { kebab, layer });
  await formatChanges(tree);
  return () => console.log(`Run \`npm install\` to link @archipelago/${kebab}.`);
}

const indexTest = `import { expect, test } from 'vitest';
import * as api from './index';

test('the public names', () => {
  expect(Object.keys(api)).toEqual([]);
});
`;

const readme = (name, description) => `# @archipelago/${name}

${description}

## Install

\`\`\`sh
npm install @archipelago/${name}
\`\`\`

## Example

\`\`\`ts
import * as api from '@archipelago/${name}';

console.log(Object.keys(api));
\`\`\`
`;

/** Lets the compiler find `@archipelago/x/y` in the sources, for each sub-path that no package had before. */
function addPaths(tree, subPaths) {
  const file = 'tsconfig.base.json';
  const last = '      "@archipelago/*": ';
  for (const path of subPaths) {
    const text = tree.read(file, 'utf-8');
    if (text.includes(`"@archipelago/*/${path}"`)) continue;
    const line = `      "@archipelago/*/${path}": ["./packages/*/src/${path}/index.ts"],\n`;
    tree.write(file, text.replace(last, line + last));
  }
}

/** Adds the package to the table of layers that contributors read. */
function listInLayer(tree, { kebab, layer }) {
  const file = 'CONTRIBUTING.md';
  const row = new RegExp(`^(\\| \`${layer}\` .*\\S) *\\|$`, 'm');
  tree.write(file, tree.read(file, 'utf-8').replace(row, `$1, \`${kebab}\` |`));
}
