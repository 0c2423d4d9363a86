import { beforeAll } from 'vitest';
import { activate } from '../backends/activate';
import { loadBackend } from '../backends/load-backend';

/** Has the tests of a file compute on a backend. */
export function onBackend(name: 'wasm' | 'cpu'): void {
  beforeAll(async () => activate((await loadBackend(name, {})).id));
}
