// node tools/smoke.mjs: on whichever Node runs it, imports every built package and runs the main job with two
// evaluations. Needs a build. Closes with a line such as `24 passed, 0 failed`.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { entryPoints } from './pack/package-plan.mjs';
import { packageNames, readJson, root } from './workspace.mjs';

let passed = 0;
let failed = 0;
async function check(title, run) {
  try {
    await run();
    passed++;
  } catch (error) {
    failed++;
    console.log(`✗ ${title}: ${error.message}`);
  }
}

console.log(`Node ${process.version}`);
for (const name of packageNames) {
  for (const entry of entryPoints(readJson(`${root}packages/${name}/package.json`))) {
    await check(`import ${entry}`, () => import(entry));
  }
}

const out = mkdtempSync(`${tmpdir()}/archipelago-smoke-`);
await check('compress', () => {
  const args = ['compress', '--evaluations', '2', '--seed', '1', '--out', out, '--json'];
  const stdout = execFileSync(process.execPath, [`${root}packages/cli/bin/archipelago.js`, ...args], {
    encoding: 'utf8',
  });
  const { best, trials } = JSON.parse(stdout.trimEnd().split('\n').at(-1));
  console.log(`compress: ${trials} trials, best f ${best.f}`);
});
for (const file of ['journal.jsonl', 'best.json', 'best.onnx', 'report.html']) {
  await check(`compress writes ${file}`, () => {
    if (!existsSync(`${out}/${file}`)) throw new Error('the file is not there');
  });
}
rmSync(out, { recursive: true });

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
