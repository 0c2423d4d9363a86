import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The root folder of the workspace, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The names of all packages, in alphabetical order. */
export const packageNames = readdirSync(`${root}packages`).filter((name) =>
  existsSync(`${root}packages/${name}/package.json`),
);

/** `wanted`, or `all` where nothing is wanted; a name that is not in `all` ends the program. */
export function select(wanted, all, noun) {
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    console.error(`No ${noun} ${unknown.join(', ')}. There are: ${all.join(', ')}`);
    process.exit(1);
  }
  return wanted.length > 0 ? wanted : all;
}

/** Runs nx in the root, without its daemon and its terminal interface, and vitest without a word about Vite's future. */
export function nx(args, options) {
  const bin = createRequire(import.meta.url).resolve('nx/bin/nx.js');
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  return spawnSync(process.execPath, [bin, ...args], { cwd: root, env, ...options });
}
