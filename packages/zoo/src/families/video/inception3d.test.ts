import { cost, inferShapes } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../fixtures/code-of';
import { findNetwork } from '../../zoo';
import { inception3d, inception3dInsertionPoints } from './inception3d';

describe('inception3d', () => {
  it.each([
    ['i3d', 1136, 568_076_558_336],
    ['s3d', 656, 328_088_182_784],
    ['s3d-g', 656, 328_089_402_112],
  ])('%s on 250 × 256 × 256 has %d GFLOPs: %d multiply-adds', (name, flops, multiplyAdds) => {
    const { multiplyAdds: ours } = cost(findNetwork(name).build());
    expect([ours, Math.round((2 * ours) / 1e9)]).toEqual([multiplyAdds, flops]);
  });

  it.each([
    ['i3d', 64, 224, 111_150_891_008],
    ['s3d', 64, 224, 64_181_338_112],
    ['i3d', 75, 256, 172_549_103_616],
    ['s3d', 75, 256, 99_647_643_648],
  ])('%s on %d frames of %d pixels has %d multiply-adds', (name, frames, side, multiplyAdds) => {
    expect(cost(findNetwork(name).build({ input: [3, frames, side, side] })).multiplyAdds).toBe(multiplyAdds);
  });

  it.each([
    ['i3d', 600, 12_902_264],
    ['i3d', 400, 12_697_264],
    ['s3d', 600, 8_515_064],
    ['s3d-g', 600, 9_734_392],
  ])('%s for %d classes has %d parameters', (name, classes, parameters) => {
    expect(cost(findNetwork(name).build({ classes })).parameters).toBe(parameters);
  });

  it.each([
    ['I3D with a stem of 3 frames', { stemFrames: 3 }, 982],
    ['S3D with a stem of 7 frames', { stemFrames: 7, separable: true }, 810],
  ])('%s would have %j: %d GFLOPs', (_, options, flops) => {
    const { multiplyAdds } = cost(inception3d({ input: [3, 250, 256, 256], classes: 600, ...options }));
    expect(Math.round((2 * multiplyAdds) / 1e9)).toBe(flops);
  });

  it.each([
    [
      [3, 250, 256, 256],
      { 'mixed3c/concat': [480, 125, 32, 32], 'mixed4f/concat': [832, 63, 16, 16], 'mixed5c/concat': [1024, 32, 8, 8] },
    ],
    [
      [3, 64, 224, 224],
      { 'mixed3c/concat': [480, 32, 28, 28], 'mixed4f/concat': [832, 16, 14, 14], 'mixed5c/concat': [1024, 8, 7, 7] },
    ],
  ])('i3d on %j has the published shapes', (input, expected) => {
    const shapes = inferShapes(findNetwork('i3d').build({ input }));
    for (const [id, shape] of Object.entries(expected)) expect(shapes.get(id), id).toEqual(shape);
  });

  it.each(['i3d', 's3d', 's3d-g'])('the five insertion points of %s hold 46,706,688 numbers', (name) => {
    const shapes = inferShapes(findNetwork(name).build());
    const sizes = inception3dInsertionPoints.map((id) => shapes.get(id)!.reduce((product, axis) => product * axis, 1));
    expect([sizes.length, sizes.reduce((sum, size) => sum + size, 0)]).toEqual([5, 46_706_688]);
  });

  it('refuses images with BAD_INPUT, and builds for the smallest clip', () => {
    expect(codeOf(() => findNetwork('i3d').build({ input: [3, 224, 224] }))).toBe('BAD_INPUT');
    expect(cost(findNetwork('s3d-g').build({ input: [1, 1, 1, 1] })).nodes.at(-1)?.shape).toEqual([600]);
  });
});
