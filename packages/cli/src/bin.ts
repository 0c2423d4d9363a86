import { readFileSync } from 'node:fs';
import process from 'node:process';
import { main } from './main';
import { processIo } from './io';

// A reader that has read enough, such as `head`, closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
process.exitCode =
  (await main(process.argv.slice(2), { io: processIo(process), version: manifest.version })) || process.exitCode;
