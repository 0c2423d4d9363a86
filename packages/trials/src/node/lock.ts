import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { TrialsError } from '../errors';

/** How long to wait for a run that is just ending, milliseconds. */
const patience = 1000;

/** Keeps other runs away from `path` until the returned function is called; a lock whose process died does not count. */
export async function lock(path: string): Promise<() => Promise<void>> {
  const file = `${path}.lock`;
  const holder = `${process.pid} ${(await startOf(process.pid)) ?? ''}\n`;
  for (let waited = 0; ; waited += 20) {
    try {
      await writeFile(file, holder, { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const found = await readFile(file, 'utf8').catch(() => '');
    const [pid, start] = found.split(/\s+/);
    // An empty file is one that its holder is just writing.
    if (found !== '' && !(await isAlive(Number(pid), start))) {
      await rm(file, { force: true });
      continue;
    }
    if (waited >= patience) {
      throw new TrialsError(
        'JOURNAL_LOCKED',
        `${path} is being written by process ${pid || '(unknown)'}; end that run, or delete ${file} if there is none`,
      );
    }
    await setTimeout(20);
  }
}

async function isAlive(pid: number, start: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Without permission to signal it, there is a process.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = await startOf(pid);
  return now !== 'dead' && (now === undefined || start === '' || now === start);
}

/**
 * When a process began, where the system tells (Linux): numbers of processes are used again. Of a process that died
 * and that its parent has not noticed, `dead`.
 */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // Fields 3 and 22, counted after the command in parentheses, which may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'dead' : fields[19];
  } catch {
    return undefined;
  }
}
