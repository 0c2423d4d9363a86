import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { FsTree, flushChanges } from 'nx/src/generators/tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../workspace.mjs';
import { appendItem, insertBefore, insertSorted } from './lists.js';
import { namesOf } from './names.js';
import opGenerator from './op/generator.js';
import packageGenerator from './package/generator.js';
import searcherGenerator from './searcher/generator.js';

const changes = async (generator, options) => {
  const tree = new FsTree(root, false);
  await generator(tree, options);
  return Object.fromEntries(tree.listChanges().map(({ path, content }) => [path, content.toString()]));
};

test('namesOf gives the three forms of a name and takes kebab-case only', () => {
  expect(namesOf('hard-swish')).toEqual({ kebab: 'hard-swish', camel: 'hardSwish', pascal: 'HardSwish' });
  expect(() => namesOf('hardSwish')).toThrow('kebab-case');
});

describe('the generated files of', () => {
  const summary = 'The probe of a test.';

  test('an op', async () => {
    const files = await changes(opGenerator, { name: 'probe-op', summary });
    expect(Object.keys(files).sort()).toEqual([
      '.changeset/op-probe-op.md',
      'packages/engine/src/layers/probe-op.test.ts',
      'packages/engine/src/layers/probe-op.ts',
      'packages/engine/src/layers/standard-lowerings.ts',
      'packages/graph-ir/src/builder.ts',
      'packages/graph-ir/src/ops/index.ts',
      'packages/graph-ir/src/ops/probe-op.test.ts',
      'packages/graph-ir/src/ops/probe-op.ts',
    ]);
  });

  test('a searcher', async () => {
    const files = await changes(searcherGenerator, { name: 'probe-search', summary });
    expect(Object.keys(files).sort()).toEqual([
      '.changeset/searcher-probe-search.md',
      'packages/trials/src/index.ts',
      'packages/trials/src/searchers/probe-search.test.ts',
      'packages/trials/src/searchers/probe-search.ts',
    ]);
  });

  test('a package', async () => {
    const files = await changes(packageGenerator, {
      name: 'probe',
      layer: 'methods',
      description: summary,
      subPaths: ['node', 'probing'],
    });
    expect(JSON.parse(files['packages/probe/package.json']).exports['./probing']).toEqual({
      types: './dist/probing/index.d.ts',
      default: './dist/probing/index.js',
    });
    expect(JSON.parse(files['packages/probe/project.json']).tags).toEqual(['layer:methods']);
    expect(files['CONTRIBUTING.md']).toMatch(/^\| `methods` .*, `probe` +\|$/m);
    const { paths } = JSON.parse(files['tsconfig.base.json']).compilerOptions;
    expect(paths['@archipelago/*/probing']).toEqual(['./packages/*/src/probing/index.ts']);
    expect(Object.keys(paths).at(-1)).toBe('@archipelago/*');
  });
});

test('generators do not overwrite', async () => {
  const summary = 'Taken.';
  await expect(changes(opGenerator, { name: 'relu', summary })).rejects.toThrow('exists already');
  await expect(changes(searcherGenerator, { name: 'evolution', summary })).rejects.toThrow('exists already');
  const options = { name: 'bo', layer: 'methods', description: summary };
  await expect(changes(packageGenerator, options)).rejects.toThrow('exists already');
});

describe('lists', () => {
  const tree = () => {
    const empty = new FsTree('/nowhere', false);
    empty.write(
      'a.ts',
      "import { a } from './a';\nimport { c } from './c';\n\nexport const all = [\n    a,\n  ].map(f);\n",
    );
    return empty;
  };

  test('insertSorted keeps the order of paths', () => {
    const files = tree();
    for (const name of ['b', 'd', 'A']) {
      insertSorted(files, 'a.ts', { line: `import { ${name} } from './${name}';`, siblings: /^import/ });
    }
    expect(files.read('a.ts', 'utf-8').match(/'.\/(.)'/g)).toEqual(["'./A'", "'./a'", "'./b'", "'./c'", "'./d'"]);
  });

  test('insertBefore adds a text before a line, and says where there is none', () => {
    const files = tree();
    insertBefore(files, 'a.ts', { anchor: 'export const', text: '// Here.\n' });
    expect(files.read('a.ts', 'utf-8')).toContain("'./c';\n// Here.\n\nexport const all");
    expect(() => insertBefore(files, 'a.ts', { anchor: 'nowhere', text: '' })).toThrow('a.ts');
  });

  test('appendItem adds to the list, and says where it finds none', () => {
    const files = tree();
    appendItem(files, 'a.ts', 'b');
    expect(files.read('a.ts', 'utf-8')).toContain('    a,\n    b,\n  ].map(f)');
    files.write('b.ts', '');
    expect(() => appendItem(files, 'b.ts', 'b')).toThrow('b.ts');
  });
});

describe('what they make', { timeout: 120_000 }, () => {
  // A copy inside the workspace, so that libraries resolve.
  const copy = `${root}tmp/generated`;
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  const run = (command, args) =>
    execFileSync(`${root}node_modules/.bin/${command}`, args, { cwd: copy, encoding: 'utf8', stdio: 'pipe', env });

  beforeAll(async () => {
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy, { recursive: true });
    for (const path of ['numerics', 'graph-ir', 'engine', 'trials'].map((name) => `packages/${name}/src`)) {
      cpSync(root + path, `${copy}/${path}`, { recursive: true });
    }
    cpSync(`${root}tools/config`, `${copy}/tools/config`, { recursive: true });
    for (const file of ['tsconfig.base.json', 'LICENSE', 'CONTRIBUTING.md', '.prettierrc.json'])
      cpSync(root + file, `${copy}/${file}`);
    const tree = new FsTree(copy, false);
    await opGenerator(tree, { name: 'probe-op', summary: "The probe's value." });
    await searcherGenerator(tree, { name: 'probe-search', summary: 'Real et al. 2019.' });
    await packageGenerator(tree, { name: 'probe', layer: 'methods', description: 'Nothing.', subPaths: ['probing'] });
    flushChanges(copy, tree.listChanges());
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test('passes its own tests', () => {
    const include = "['packages/*/src/**/probe-*.test.ts', 'packages/probe/src/**/*.test.ts']";
    writeFileSync(
      `${copy}/vitest.config.ts`,
      `import { tests } from './tools/config/vitest';\nexport default tests({ include: ${include} });\n`,
    );
    expect(run('vitest', ['run'])).toContain('Test Files  4 passed (4)');
  });

  test('passes the compiler', () => {
    const include = ['packages/*/src/**/probe-*', 'packages/probe'];
    writeFileSync(`${copy}/tsconfig.json`, JSON.stringify({ extends: './tsconfig.base.json', include }));
    expect(run('tsc', ['-p', '.'])).toBe('');
  });
});
