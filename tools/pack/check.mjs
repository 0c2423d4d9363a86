// npm run pack:check [-- <package> ...]: packs every package, or those named, and tries each as its user would: installs
// only its tarball (and those of its declared siblings) in an empty folder, imports it and runs the first example of its
// README there. Needs a build and the npm registry. Closes with a line such as `54 passed, 0 failed`.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { runnableBlocks } from '../markdown/code-blocks.mjs';
import { packageNames, readJson, root, select } from '../workspace.mjs';
import { entryPoints, installPlan, subPathPeers, tensorEngines } from './package-plan.mjs';

const names = select(process.argv.slice(2), packageNames, 'package');
const manifests = Object.fromEntries(
  packageNames.map((name) => [name, readJson(`${root}packages/${name}/package.json`)]),
);
const scratch = mkdtempSync(`${tmpdir()}/archipelago-pack-`);
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const tarballs = await packAll();
let passed = 0;
let failed = 0;

// Two at a time: each waits for npm most of the while.
const queue = [...names];
await Promise.all([1, 2].map(lane));
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function lane() {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const { failures, size } = await check(name);
    console.log(`${failures.length > 0 ? '✗' : '✓'} ${name.padEnd(14)} ${size}`);
    for (const failure of failures) console.log(failure.replace(/^/gm, '    '));
  }
}

/** Tries one package; every `step` counts as one check. */
async function check(name) {
  const failures = [];
  const step = async (title, run) => {
    try {
      const value = await run();
      passed++;
      return value;
    } catch (error) {
      failed++;
      failures.push(`${title}: ${error.stdout ?? ''}${error.stderr ?? error.message}`.trimEnd());
      return undefined;
    }
  };

  const folder = `${scratch}/${name}`;
  const example = runnableBlocks(readFileSync(`${root}packages/${name}/README.md`, 'utf8'))[0]?.code ?? '';
  const { siblings, optional } = installPlan(name, example, manifests);
  mkdirSync(folder);
  writeFileSync(`${folder}/package.json`, '{ "private": true, "type": "module" }\n');
  writeFileSync(`${folder}/example.mjs`, example);

  await step('publint', () => bin('publint', ['run', tarballs[name], '--strict']));
  await step('attw', () => bin('attw', [tarballs[name], '--profile', 'esm-only', '--no-emoji']));
  const install = (packages) =>
    execute('npm', ['install', '--ignore-scripts', '--prefer-offline', ...packages], folder);
  const imports = (entries) =>
    node(['--input-type=module', '--eval', entries.map((entry) => `import '${entry}';`).join('')], folder);
  const peers = subPathPeers(name, manifests);
  const entries = entryPoints(manifests[name]);
  await step('install', () => install([...siblings.map((s) => tarballs[s]), ...optional]));
  await step('import', () => imports(peers.length > 0 ? entries.slice(0, 1) : entries));
  await step('example', async () => {
    if (example === '') throw new Error('README.md holds no ```ts or ```js block');
    const { stdout } = await node(['example.mjs'], folder);
    if (stdout.trim() === '') throw new Error('the first example of README.md prints nothing');
  });
  const installed = installedPackages(folder);
  await step('weight', () => {
    const engines = tensorEngines(installed);
    const { tags } = readJson(`${root}packages/${name}/project.json`);
    if (engines.length > 0 && !tags.includes('brings:tensor-engine')) {
      throw new Error(`installs ${engines.join(', ')}; only a package with the tag brings:tensor-engine may`);
    }
  });

  const size = sizeOf(name, folder, installed);
  if (peers.length > 0) {
    await step('import with optional peers', async () => {
      await install([...siblings, ...peers].map((s) => tarballs[s]));
      await imports(entries);
    });
  }
  rmSync(folder, { recursive: true });
  return { failures, size };
}

function sizeOf(name, folder, installed) {
  const packed = `${(statSync(tarballs[name]).size / 1024).toFixed(0)} kB packed`;
  return `${packed.padStart(14)} ${megabytes(`${folder}/node_modules`).padStart(9)} MB installed, ${installed.length} packages`;
}

/** Packs all packages; returns the tarball of each. */
async function packAll() {
  const workspaces = packageNames.map((name) => `--workspace=packages/${name}`);
  const { stdout } = await execute('npm', ['pack', '--json', '--pack-destination', scratch, ...workspaces], root);
  const packs = Object.values(JSON.parse(stdout));
  return Object.fromEntries(packs.map(({ name, filename }) => [name.split('/')[1], `${scratch}/${filename}`]));
}

function installedPackages(folder) {
  const list = (path, prefix = '') =>
    readdirSync(`${folder}/${path}`)
      .filter((name) => !name.startsWith('.'))
      .flatMap((name) => (name.startsWith('@') ? list(`${path}/${name}`, `${name}/`) : [prefix + name]));
  return list('node_modules');
}

function megabytes(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(`${file.parentPath}/${file.name}`).size, 0);
  return (bytes / 2 ** 20).toFixed(1);
}

function execute(command, args, cwd) {
  return promisify(execFile)(command, args, { cwd, timeout: 300_000, maxBuffer: 2 ** 26 });
}
function node(args, cwd) {
  return execute(process.execPath, args, cwd);
}
function bin(name, args) {
  return execute(`${root}node_modules/.bin/${name}`, args, root);
}
