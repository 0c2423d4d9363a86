// npm run -s experiment -- <package>/<name> [options]: runs an experiment of a package, such as
// `reproduction/compression --task plain-fashion`. What it makes is committed beside it, under results/.
import { existsSync, readdirSync } from 'node:fs';
import { packageNames, root } from './workspace.mjs';

const [wanted, ...options] = process.argv.slice(2);
const experiments = packageNames.flatMap((name) => {
  const folder = `${root}packages/${name}/experiments`;
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.filter((file) => file.endsWith('.ts')).map((file) => `${name}/${file.slice(0, -'.ts'.length)}`);
});
if (!experiments.includes(wanted)) {
  console.error(`experiment: give one of ${experiments.join(', ')}`);
  process.exit(2);
}
process.argv.splice(2, Infinity, ...options);
const [name, file] = wanted.split('/');
await import(`${root}packages/${name}/experiments/${file}.ts`);
