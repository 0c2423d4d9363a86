import { cost } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { billions } from '../../fixtures/billions';
import { findNetwork } from '../../zoo';
import { efficientnetScale } from './scale';

describe('efficientnetScale', () => {
  it.each([
    [-4, 128, '0.0464', '2.056'],
    [-3, 147, '0.1068', '2.796'],
    [-2, 169, '0.1768', '3.464'],
    [-1, 195, '0.3016', '4.548'],
    [0, 224, '0.3858', '5.289'],
    [0.25, 232, '0.6924', '8.179'],
    [0.5, 240, '0.7314', '8.441'],
    [0.75, 249, '0.8213', '8.925'],
    [1, 258, '0.9926', '9.110'],
    [1.25, 267, '1.2459', '10.421'],
    [1.5, 276, '1.3662', '11.005'],
    [1.75, 286, '1.5566', '11.746'],
    [2, 296, '1.8105', '12.255'],
  ])('φ = %d has %d pixels, %s G multiply-adds and %s M parameters', (phi, resolution, multiplyAdds, parameters) => {
    const graph = findNetwork(`efficientnet-phi-${phi}`).build();
    expect(efficientnetScale(phi).resolution).toBe(resolution);
    expect([billions(graph, 4), (cost(graph).parameters / 1e6).toFixed(3)]).toEqual([multiplyAdds, parameters]);
  });

  it.each([
    [3, '3.251'],
    [4, '6.320'],
    [5, '11.374'],
    [6, '20.094'],
    [7, '39.664'],
  ])('φ = %d has %s G multiply-adds', (phi, multiplyAdds) => {
    expect(billions(findNetwork(`efficientnet-phi-${phi}`).build(), 3)).toBe(multiplyAdds);
  });

  it('rounding blocks up makes φ = 0.25 79 % dearer than φ = 0', () => {
    const [base, next] = [0, 0.25].map((phi) => cost(findNetwork(`efficientnet-phi-${phi}`).build()).multiplyAdds);
    expect((100 * (next / base - 1)).toFixed(0)).toBe('79');
  });

  it('φ = 7 is not B7: width 1.949, depth 3.583, 596 pixels, 68.7 M parameters', () => {
    const { width, depth, resolution } = efficientnetScale(7);
    expect([width.toFixed(3), depth.toFixed(3), resolution]).toEqual(['1.949', '3.583', 596]);
    expect((cost(findNetwork('efficientnet-phi-7').build()).parameters / 1e6).toFixed(1)).toBe('68.7');
  });

  it('the three models of C0, φ = -2, 0 and 0.75, cost 1.384 G together', () => {
    const costs = [-2, 0, 0.75].map((phi) => cost(findNetwork(`efficientnet-phi-${phi}`).build()).multiplyAdds);
    expect((costs.reduce((sum, each) => sum + each, 0) / 1e9).toFixed(3)).toBe('1.384');
  });
});
