import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const packages = fileURLToPath(new URL('../../packages', import.meta.url));

/** Sibling packages resolve to their sources, so a test sees a change at once. `@archipelago/x/y` lives in `x/src/y/`. */
export const sources = [
  { find: /^@archipelago\/([^/]+)$/, replacement: `${packages}/$1/src/index.ts` },
  { find: /^@archipelago\/([^/]+)\/(.+)$/, replacement: `${packages}/$1/src/$2/index.ts` },
];

export function tests(test: ViteUserConfig['test'] = {}): ViteUserConfig {
  return defineConfig({
    resolve: { alias: sources },
    test: { include: ['src/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, ...test },
  });
}
