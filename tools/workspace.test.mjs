import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packageNames, readJson, root } from './workspace.mjs';

const folderOf = (name) => `${root}packages/${name}`;
const manifestOf = (name) => readJson(`${folderOf(name)}/package.json`);

describe.each(packageNames)('%s', (name) => {
  const manifest = manifestOf(name);

  test('wears the face of every package', () => {
    const face = [
      'README.md',
      'LICENSE',
      'project.json',
      'tsconfig.json',
      'tsup.config.ts',
      'vitest.config.ts',
      'bench',
    ];
    expect(face.filter((file) => !existsSync(`${folderOf(name)}/${file}`))).toEqual([]);
    expect(readFileSync(`${folderOf(name)}/LICENSE`, 'utf8')).toBe(readFileSync(`${root}LICENSE`, 'utf8'));
    expect(Object.keys(readJson(`${folderOf(name)}/project.json`).targets)).toEqual(
      expect.arrayContaining(['compile', 'build', 'test', 'lint', 'typecheck']),
    );
  });

  test('can be published', () => {
    expect(manifest).toMatchObject({
      name: `@archipelago/${name}`,
      license: 'MIT',
      type: 'module',
      sideEffects: false,
      engines: { node: '>=20.19' },
      publishConfig: { access: 'public', provenance: true },
      exports: { './package.json': './package.json' },
    });
    expect(manifest.description).toMatch(/^[A-Z].*\.$/);
    expect(manifest.repository.directory).toBe(`packages/${name}`);
  });

  test('names the sources of each sub-path in tsconfig.base.json', () => {
    const { paths } = readJson(`${root}tsconfig.base.json`).compilerOptions;
    const subPaths = Object.keys(manifest.exports).filter((path) => path.startsWith('./') && path !== './package.json');
    expect(subPaths.filter((path) => !Object.hasOwn(paths, `@archipelago/*/${path.slice(2)}`))).toEqual([]);
    for (const path of subPaths) expect(existsSync(`${folderOf(name)}/src/${path.slice(2)}/index.ts`)).toBe(true);
  });

  test('asks for siblings of the same version', () => {
    const siblings = (ranges = {}) =>
      Object.entries(ranges).filter(([dependency]) => dependency.startsWith('@archipelago/'));
    for (const [, range] of siblings(manifest.dependencies)) expect(range).toBe(`^${manifest.version}`);
    // An optional peer of any version: a narrower range would make each release of the peer a major one of the package.
    for (const [, range] of siblings(manifest.peerDependencies)) expect(range).toBe('>=0.0.0');
  });
});
