import { expand, signatureOf, simplify, type Engine } from '@archipelago/engine';
import { emitProgram, outputName } from './emission/emit-program';
import { schedule } from './emission/schedule';
import type { Target } from './emission/target';
import { OnnxExecutable } from './executable';
import { encodeModel } from './model/encode';
import { emitters } from './primitives';
import { producer } from './producer';
import { loadRuntime, type Runtime } from './runtime/load';
import { probeTarget } from './runtime/probe';
import { providerName, type ExecutionProvider } from './runtime/providers';
import { SessionCache } from './runtime/session-cache';
import { openSession } from './runtime/open-session';

export interface OnnxEngineOptions {
  /**
   * Threads that one run may use. Several engines of one thread in several processes scale better than one engine of
   * several threads.
   * @defaultValue 1
   */
  readonly threads?: number;
  /**
   * ONNX Runtime's execution providers in order of preference, passed through. Only `'cpu'` is tested.
   * @defaultValue ['cpu']
   */
  readonly executionProviders?: readonly ExecutionProvider[];
  /**
   * How many sessions stay open after their last executable was disposed, for when the same program is compiled again.
   * @defaultValue 2
   */
  readonly idleSessions?: number;
}

/**
 * Runs programs on ONNX Runtime, each as one ONNX model. `onnxruntime-node` is loaded by the first `compile`, which throws
 * ENGINE_UNAVAILABLE where it is missing or an execution provider is.
 */
export function onnxEngine({
  threads = 1,
  executionProviders = ['cpu'],
  idleSessions = 2,
}: OnnxEngineOptions = {}): Engine {
  let started: Promise<{ runtime: Runtime; target: Target; sessions: SessionCache }> | undefined;
  const start = async () => {
    const runtime = await loadRuntime();
    const settings = { threads, executionProviders };
    const target = await probeTarget(runtime, settings);
    const open = (bytes: Uint8Array) => openSession(runtime, bytes, settings);
    return { runtime, target, sessions: new SessionCache(open, { idle: idleSessions }) };
  };
  return {
    name: 'onnx',
    device: `${executionProviders.map(providerName).join(' or ')}, ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
    async compile(program, { carry } = {}) {
      const signature = signatureOf(program, carry);
      const shorter = simplify(expand(program, (primitive) => emitters.has(primitive)));
      started ??= start();
      const { runtime, target, sessions } = await started;
      const graph = emitProgram(shorter, target);
      const bytes = encodeModel({ name: 'program', producer, ...graph, nodes: schedule(graph.nodes) });
      const { session, giveBack } = await sessions.take(bytes);
      const outputNames = new Map(program.outputs.map(({ name }) => [name, outputName(program, name)]));
      return new OnnxExecutable({ runtime, session, signature, outputNames, release: giveBack });
    },
  };
}
