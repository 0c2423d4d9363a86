import { cost, graphBuilder, inferShapes, type Graph } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { compressionSpace } from './space';

/** A plain net: conv–BN–ReLU twice at each of two widths, a pool between. */
function plain(): Graph {
  const g = graphBuilder({ image: [3, 8, 8] });
  let x = g.input;
  for (const width of [8, 8, 16, 16]) {
    x = g.relu(g.batchNorm(g.conv(x, { outChannels: width, kernel: 3, padding: 1 })));
    if (x.shape[0] === 8 && x.shape[1] === 8 && x.id === 'relu2') x = g.maxPool(x, { kernel: 2 });
  }
  return g.build(g.linear(g.globalAvgPool(x), { outFeatures: 10 }), { name: 'plain' });
}

/** Two basic blocks, the second with a stride and a projection. */
function residual(): Graph {
  const g = graphBuilder({ image: [3, 8, 8] });
  let x = g.relu(g.batchNorm(g.conv(g.input, { outChannels: 8, kernel: 3, padding: 1, bias: false })));
  for (const [outChannels, stride] of [
    [8, 1],
    [16, 2],
  ] as const) {
    let y = g.relu(g.batchNorm(g.conv(x, { outChannels, kernel: 3, padding: 1, stride, bias: false })));
    y = g.batchNorm(g.conv(y, { outChannels, kernel: 3, padding: 1, bias: false }));
    const shortcut = stride === 1 ? x : g.batchNorm(g.conv(x, { outChannels, kernel: 1, stride, bias: false }));
    x = g.relu(g.add([y, shortcut]));
  }
  return g.build(g.linear(g.globalAvgPool(x), { outFeatures: 10 }), { name: 'residual' });
}

describe.each([
  ['plain', plain()],
  ['residual', residual()],
])('compressionSpace of a %s teacher', (_name, teacher) => {
  const space = compressionSpace(teacher);

  it('has one group of channels a width', () => {
    expect(space.groups.map(({ channels }) => channels).sort((a, b) => a - b)).toEqual([8, 16]);
  });

  it('samples 2,000 students that build, keep the classes and never exceed the teacher', () => {
    const random = createRandom('students');
    const limit = cost(teacher);
    for (let i = 0; i < 2000; i++) {
      const action = space.sample(random);
      expect(space.contains(action)).toBe(true);
      const student = space.build(action);
      expect(inferShapes(student).get(student.outputs[0])).toEqual([10]);
      const { parameters, multiplyAdds } = cost(student);
      expect(parameters).toBeLessThanOrEqual(limit.parameters);
      expect(multiplyAdds).toBeLessThanOrEqual(limit.multiplyAdds);
    }
  });

  it('samples the same action from the same seed, as plain JSON', () => {
    const action = space.sample(createRandom(3));
    expect(space.sample(createRandom(3))).toEqual(action);
    expect(JSON.parse(JSON.stringify(action))).toEqual(action);
  });

  it('builds the teacher itself of an empty action', () => {
    const student = space.build({ widths: {}, removed: [], skips: [] });
    expect(student.nodes).toEqual(teacher.nodes);
  });
});

describe('compressionSpace', () => {
  const teacher = plain();
  const space = compressionSpace(teacher);

  it.each([
    ['an unknown group', { widths: { other: 3 }, removed: [], skips: [] }],
    ['a width above the teacher', { widths: { [compressionSpace(teacher).groups[0].id]: 99 }, removed: [], skips: [] }],
    ['a layer that changes the shape', { widths: {}, removed: ['maxPool1'], skips: [] }],
    ['a skip backwards', { widths: {}, removed: [], skips: [['relu2', 'conv1']] as const }],
    ['a skip to a removed layer', { widths: {}, removed: ['relu2'], skips: [['relu1', 'relu2']] as const }],
  ])('refuses %s with BAD_ACTION', (_what, action) => {
    expect(space.contains(action)).toBe(false);
    expect(() => space.build(action)).toThrowError(expect.objectContaining({ code: 'BAD_ACTION' }));
  });

  it('holds just the operations that are switched on', () => {
    const { removed, skips, widths } = compressionSpace(teacher, { removal: false, skips: false }).sample(
      createRandom(1),
    );
    expect([removed, skips, Object.keys(widths).length]).toEqual([[], [], 2]);
  });

  it('refuses a teacher of which nothing may change with BAD_TEACHER', () => {
    const g = graphBuilder({ image: [3, 8, 8] });
    const graph = g.build(g.linear(g.globalAvgPool(g.input), { outFeatures: 10 }));
    expect(() => compressionSpace(graph)).toThrowError(expect.objectContaining({ code: 'BAD_TEACHER' }));
  });
});
