import { signatureOf, type Program, type Tensors } from '@archipelago/engine';
import { emitProgram, outputName } from '../emission/emit-program';
import type { Target } from '../emission/target';
import { OnnxExecutable } from '../executable';
import { encodeModel } from '../model/encode';
import { producer } from '../producer';
import { loadRuntime } from '../runtime/load';
import { openSession, type SessionSettings } from '../runtime/open-session';
import { probeTarget } from '../runtime/probe';

const settings: SessionSettings = { threads: 1, executionProviders: ['cpu'] };

/** What the runtime at hand offers. */
export async function nativeTarget(): Promise<Target> {
  return probeTarget(await loadRuntime(), settings);
}

/** The outputs of a program that is written as it stands for `target`. */
export async function runOnOnnx(program: Program, feeds: Tensors, target: Target): Promise<Tensors> {
  const runtime = await loadRuntime();
  const bytes = encodeModel({ name: 'program', producer, ...emitProgram(program, target) });
  const session = await openSession(runtime, bytes, settings);
  using executable = new OnnxExecutable({
    runtime,
    session,
    signature: signatureOf(program),
    outputNames: new Map(program.outputs.map(({ name }) => [name, outputName(program, name)])),
    release: () => void session.release(),
  });
  return await executable.run(feeds);
}
