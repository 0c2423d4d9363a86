import { cost, inferShapes } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { findNetwork } from '../../zoo';
import { i3dR50InsertionPoints } from './i3d-r50';

describe('i3dR50', () => {
  it('i3d-r50 on 64 × 256 × 256 has 938 GFLOPs: 469,159,297,024 multiply-adds', () => {
    expect(cost(findNetwork('i3d-r50').build()).multiplyAdds).toBe(469_159_297_024);
  });

  it('i3d-r50 on 16 × 224 × 224 has 89,801,015,296 multiply-adds', () => {
    expect(cost(findNetwork('i3d-r50').build({ input: [3, 16, 224, 224] })).multiplyAdds).toBe(89_801_015_296);
  });

  it('i3d-r50 for 600 classes has 28,453,272 parameters', () => {
    expect(cost(findNetwork('i3d-r50').build()).parameters).toBe(28_453_272);
  });

  it('its five insertion points, two of res3 and three of res4, hold 117,440,512 numbers', () => {
    const shapes = inferShapes(findNetwork('i3d-r50').build());
    const points = i3dR50InsertionPoints.map((id) => shapes.get(id)!);
    expect(points.map(([channels]) => channels)).toEqual([512, 512, 1024, 1024, 1024]);
    const sizes = points.map((shape) => shape.reduce((product, axis) => product * axis, 1));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(117_440_512);
  });
});
