import { CommanderError, type Command } from 'commander';
import type { CommandIo } from './io';
import { archipelagoProgram } from './program';

export interface MainOptions {
  readonly io: CommandIo;
  readonly version: string;
}

/** Runs one command line and returns its exit code: 0 done, 1 failed, 2 wrong usage or input. */
export async function main(args: readonly string[], { io, version }: MainOptions): Promise<number> {
  const program = archipelagoProgram(io, version);
  for (const command of [program, ...program.commands]) exitByThrowing(command);
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (hasCode(error)) {
      process.stderr.write(`archipelago: ${error.message} [${error.code}]\n`);
      return error.code === 'NEW_MISMATCH' ? 1 : 2;
    }
    process.stderr.write(`archipelago: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}

function exitByThrowing(command: Command): void {
  command.exitOverride();
}

/** The errors of this project carry a code and tell the remedy; any other is a fault of ours. */
function hasCode(error: unknown): error is Error & { code: string } {
  return error instanceof Error && typeof (error as { code?: unknown }).code === 'string';
}
