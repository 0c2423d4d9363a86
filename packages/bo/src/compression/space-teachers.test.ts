import { cost, type Graph } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { findNetwork } from '@archipelago/zoo';
import { describe, expect, it } from 'vitest';
import { compressionSpace } from './space';

const teacherOf = (name: string): Graph => findNetwork(name).build({ classes: 100 });

/** What the thesis counts as a layer: an addition is an edge into the next one. */
const layersOf = ({ nodes }: Graph): number => nodes.filter(({ op }) => op !== 'add').length;

describe.each([
  ['vgg19-cifar', { layers: 55, removable: 44, pairs: 294, choices: 59, length: 353 }],
  ['resnet18-cifar', { layers: 60, removable: 50, pairs: 465, choices: 64, length: 529 }],
  ['resnet34-cifar', { layers: 108, removable: 98, pairs: 1605, choices: 112, length: 1717 }],
])('compressionSpace of %s', (name, expected) => {
  const teacher = teacherOf(name);
  const { groups, removable, pairs } = compressionSpace(teacher);

  it('has the groups 64, 128, 256 and 512', () => {
    expect(groups.map(({ channels }) => channels)).toEqual([64, 128, 256, 512]);
  });

  it(`has ${expected.choices} layers and groups, and ${expected.length} dimensions with the pairs (2.4.3)`, () => {
    const layers = layersOf(teacher);
    expect({
      layers,
      removable: removable.length,
      pairs: pairs.length,
      choices: layers + groups.length,
      length: layers + groups.length + pairs.length,
    }).toEqual(expected);
  });
});

describe('compressionSpace of shufflenet-1x-g2-inserted', () => {
  it('removes the 111 layers of 159 that the thesis does, and the first inserted convolution, of one group', () => {
    const teacher = teacherOf('shufflenet-1x-g2-inserted');
    const { removable } = compressionSpace(teacher);
    expect([layersOf(teacher), removable.length]).toEqual([159, 111 + 1]);
    expect(removable.filter((id) => id.endsWith('inserted'))).toEqual(['stage1/unit1/inserted']);
  });
});

describe.each(['vgg19-cifar', 'resnet18-cifar', 'resnet34-cifar', 'shufflenet-1x-g2-inserted'])(
  'students of %s (2.4.8)',
  (name) => {
    const teacher = teacherOf(name);
    const space = compressionSpace(teacher);
    const limit = cost(teacher);

    it('10,000 samples are valid, keep the shapes of input and output, and never exceed the teacher', () => {
      const random = createRandom(name);
      const [output] = teacher.outputs;
      // Counted, since 40,000 expectations take longer than what they check.
      let kept = 0;
      for (let i = 0; i < 10_000; i++) {
        const student = space.build(space.sample(random));
        // Throws where anything is wrong with the graph: ids, order, attributes, shapes.
        const { parameters, nodes } = cost(student);
        const classes = nodes.find(({ id }) => id === output)!.shape;
        const same = student.inputs === teacher.inputs && student.outputs[0] === output && classes.join() === '100';
        if (same && parameters <= limit.parameters) kept++;
      }
      expect(kept).toBe(10_000);
    });

    it('1,000 mutations one after another stay in the space', () => {
      const random = createRandom(name);
      let action = space.identity;
      for (let i = 0; i < 1000; i++) {
        action = space.mutate(action, random);
        // Throws where the action is not of the space, or the student not valid.
        cost(space.build(action));
      }
      expect(action).not.toEqual(space.identity);
    });
  },
);
