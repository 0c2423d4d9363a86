/** @param {import('nx/src/generators/tree').Tree} tree */
module.exports = function packageGenerator(tree, { name, layer, description = '' }) {
  const root = `packages/${name}`;
  if (tree.exists(`${root}/package.json`)) throw new Error(`${root} exists already`);
  const json = (value) => JSON.stringify(value, null, 2) + '\n';

  tree.write(
    `${root}/package.json`,
    json({
      name: `@archipelago/${name}`,
      version: '0.0.0',
      description,
      license: 'MIT',
      type: 'module',
      sideEffects: false,
      engines: { node: '>=20.19' },
      repository: { type: 'git', url: 'git+https://github.com/archipelago-nas/archipelago.git', directory: root },
      files: ['dist', 'README.md', 'LICENSE'],
      exports: {
        '.': { types: './dist/index.d.ts', default: './dist/index.js' },
        './package.json': './package.json',
      },
      publishConfig: { access: 'public', provenance: true },
      dependencies: {},
    }),
  );
  tree.write(
    `${root}/project.json`,
    json({
      name,
      $schema: '../../node_modules/nx/schemas/project-schema.json',
      sourceRoot: `${root}/src`,
      projectType: 'library',
      tags: [`layer:${layer}`],
      targets: { build: {}, test: {}, lint: {}, typecheck: {} },
    }),
  );
  tree.write(
    `${root}/tsconfig.json`,
    json({ extends: '../../tsconfig.base.json', include: ['src', 'bench', '*.config.ts', '../../tools/config/*.ts'] }),
  );
  tree.write(
    `${root}/tsup.config.ts`,
    `import { library } from '../../tools/config/tsup';\n\nexport default library();\n`,
  );
  tree.write(
    `${root}/vitest.config.ts`,
    `import { tests } from '../../tools/config/vitest';\n\nexport default tests();\n`,
  );
  tree.write(
    `${root}/README.md`,
    `# @archipelago/${name}\n\n${description}\n\n## Install\n\n\`\`\`sh\nnpm install @archipelago/${name}\n\`\`\`\n`,
  );
  tree.write(`${root}/LICENSE`, tree.read('LICENSE', 'utf-8'));
  tree.write(`${root}/src/index.ts`, 'export {};\n');
  tree.write(`${root}/bench/.gitkeep`, '');
};
