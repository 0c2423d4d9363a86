import { describe, expect, it } from 'vitest';
import type { Machine } from '../doctor/examine';
import { plainMachine } from '../doctor/fixtures';
import { doctorCommand } from './doctor';

async function doctor(args: readonly string[], machine: Machine = plainMachine): Promise<string> {
  let out = '';
  const io = {
    write: (text: string) => void (out += text),
    timestamp: () => 'now',
    withDisplay: () => Promise.reject(new Error('doctor runs no search')),
  };
  await doctorCommand(io, machine).parseAsync(args, { from: 'user' });
  return out;
}

describe('archipelago doctor', () => {
  it('--json is one object', async () => {
    const examination = JSON.parse(await doctor(['--json'])) as Record<string, unknown>;
    expect(Object.keys(examination)).toEqual(['node', 'machine', 'auto', 'measured', 'engines']);
    expect(Object.keys((examination.engines as object[])[0])).toEqual([
      'engine',
      'backend',
      'package',
      'version',
      'threads',
      'runs',
      'device',
      'gpu',
      'product',
      'imagesPerSecond',
      'problem',
      'remedy',
    ]);
  });

  it('prints the machine and a table', async () => {
    expect(await doctor([])).toMatch(/^Node v22.*\nlinux x64.*\n\nengine {2}backend/);
  });

  it('does not fail where nothing is installed', async () => {
    const bare: Machine = {
      ...plainMachine,
      versionOf: () => null,
      probe: () => Promise.resolve({ problem: 'Cannot find package' }),
    };
    expect(await doctor([], bare)).toContain('onnx cpu: not installed\n    npm install onnxruntime-node');
  });
});
