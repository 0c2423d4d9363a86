import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { root } from '../workspace.mjs';
import { runnableBlocks } from './code-blocks.mjs';
import { markdownFiles } from './files.mjs';
import { deadLinks } from './links.mjs';

const files = markdownFiles();

describe('every relative link leads somewhere', () => {
  test.each(files)('%s', (file) => expect(deadLinks(root + file)).toEqual([]));
});

// The first block of a package's README is left to `npm run pack:check`, which runs it from the tarball.
describe('every ts and js block runs, unless it is flagged `no-run`', () => {
  const blocks = files.flatMap((file) =>
    runnableBlocks(readFileSync(root + file, 'utf8'))
      .slice(/^packages\/[^/]+\/README\.md$/.test(file) ? 1 : 0)
      .map(({ code, line }) => ({ place: `${file}:${line}`, code })),
  );

  test.each(blocks)(
    '$place',
    async ({ place, code }) => {
      // Inside the workspace, so that libraries resolve; run from an empty folder, where it may write.
      const script = `${root}tmp/examples/${place.replace(/\W+/g, '-')}.mts`;
      const folder = mkdtempSync(`${tmpdir()}/archipelago-example-`);
      mkdirSync(`${root}tmp/examples`, { recursive: true });
      writeFileSync(script, code);
      try {
        const args = ['--tsconfig', `${root}tsconfig.base.json`, script];
        await promisify(execFile)(`${root}node_modules/.bin/tsx`, args, { cwd: folder, timeout: 120_000 });
      } finally {
        rmSync(folder, { recursive: true });
        rmSync(script);
      }
    },
    120_000,
  );
});
