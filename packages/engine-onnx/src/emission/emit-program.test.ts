import { add, conv, neg, relu } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { programOf } from '../testing/program-of';
import { emitProgram, outputName } from './emit-program';
import { portable } from './target';

describe('emitProgram', () => {
  it('names inputs and outputs as the program does, free sizes after the batch', () => {
    const graph = emitProgram(
      programOf([[-1, 3], { dtype: 'int32', shape: [-2] }], (x) => relu(x)),
      portable,
    );
    expect(graph.inputs).toEqual([
      { name: 'x0', type: 'float32', shape: ['N', 3] },
      { name: 'x1', type: 'int32', shape: ['2N'] },
    ]);
    expect(graph.outputs).toEqual([{ name: 'y0', type: 'float32', shape: ['N', 3] }]);
    expect(graph.nodes).toEqual([{ op: 'Relu', inputs: ['x0'], outputs: ['y0'], attributes: {}, domain: '' }]);
  });

  it('writes equal nodes of different instructions once', () => {
    const shapes = [
      [1, 2, 3, 3],
      [2, 2, 1, 1],
    ];
    const { nodes } = emitProgram(
      programOf(shapes, (x, w) => [relu(conv(x, w)), add(neg(conv(x, w)), x)]),
      portable,
    );
    expect(nodes.filter(({ op }) => op === 'Conv')).toHaveLength(1);
  });

  it('throws UNKNOWN_PRIMITIVE for a primitive without an emitter', () => {
    const program = programOf([[1]], (x) => relu(x));
    const [instruction] = program.instructions;
    const unknown = { ...program, instructions: [{ ...instruction, primitive: 'noSuch' }] };
    expect(() => emitProgram(unknown, portable)).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_PRIMITIVE', place: 'noSuch' }),
    );
  });
});

describe('outputName', () => {
  it('is the name itself unless an input has it', () => {
    const program = programOf([[1]], (x) => x);
    expect(outputName(program, 'y0')).toBe('y0');
    expect(outputName(program, 'x0')).toBe("x0'");
  });
});
