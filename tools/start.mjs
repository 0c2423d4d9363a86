// npm start [-- <options of archipelago compress>]: builds what is stale, then runs the main job.
import { spawn } from 'node:child_process';
import { nx, root } from './workspace.mjs';

console.error('Building …');
const build = nx(['run', 'cli:compile', '--outputStyle=static'], { encoding: 'utf8' });
if (build.status !== 0) {
  console.error(build.stdout + build.stderr);
  process.exit(1);
}

const job = spawn(process.execPath, [`${root}packages/cli/bin/archipelago.js`, 'compress', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// Ctrl-C reaches the job as well; it stops in its own time and says how to resume.
process.on('SIGINT', () => {});
job.on('exit', (code) => process.exit(code ?? 1));
