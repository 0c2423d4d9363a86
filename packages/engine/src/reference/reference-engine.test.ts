import { describe, expect, it } from 'vitest';
import { mul } from '../primitives/mul';
import { ProgramBuilder } from '../program/builder';
import { describeEngineContract } from '../testing/describe-engine-contract';
import { referenceEngine } from './reference-engine';

describeEngineContract('referenceEngine()', () => referenceEngine(), { tolerance: 1e-7 });

describe('referenceEngine', () => {
  it('carries float64 from run to run unless it is told float32', async () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', { dtype: 'float32', shape: [] });
    const program = builder.build({ next: mul(x, builder.scalar(1 + 2 ** -20)) });
    const run = async (precision: 'float64' | 'float32') => {
      using executable = await referenceEngine({ precision }).compile(program, { carry: { next: 'x' } });
      executable.write({ x: { shape: [], data: Float32Array.of(1) } });
      for (let i = 0; i < 2 ** 10; i++) await executable.run({});
      return (await executable.read()).x.data[0];
    };
    const exact = Math.fround((1 + 2 ** -20) ** 1024);
    expect(await run('float64')).toBe(exact);
    expect(await run('float32')).not.toBe(exact);
  });
});
