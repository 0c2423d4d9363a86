// npm test [-- <project> ...]: builds and tests the packages, the workspace's own tools (project `tools`) and the page
// in docs/browser (project `browser`), or those named. Closes with one line that counts all tests, such as `123 passed, 0 failed`.
import { rmSync } from 'node:fs';
import { readResults } from './test-results.mjs';
import { nx, packageNames, root, select } from './workspace.mjs';

const projects = select(process.argv.slice(2), [...packageNames, 'tools', 'browser'], 'project');
const others = { tools: `${root}tools`, browser: `${root}docs/browser` };
const folder = (project) => others[project] ?? `${root}packages/${project}`;

// Without this a project whose tests could not start would be counted by its last run.
for (const project of projects) rmSync(`${folder(project)}/test-results.json`, { force: true });

const run = nx(['run-many', '-t', 'test', '--outputStyle=static', '-p', projects.join(',')], { stdio: 'inherit' });

const results = projects.map((project) => readResults(folder(project), project));
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const skipped = results.reduce((sum, result) => sum + result.skipped, 0);
const failures = results.flatMap((result) => result.failures);
if (run.status !== 0 && failures.length === 0) failures.push('a task failed although every test passed: see above');

if (failures.length > 0) console.log(`\nFailures:\n${failures.map((failure) => `  ✗ ${failure}`).join('\n')}`);
console.log(`\n${passed} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failures.length > 0 ? 1 : 0;
