import { describe, expect, it } from 'vitest';
import { kernelMatrix, rbf } from '../kernels';
import { gaussianProcess } from './gaussian-process';

/** Unit vectors at angles in radians: a toy embedding. */
const unit = (angle: number) => [Math.cos(angle), Math.sin(angle)];

describe('the kernel of thesis Eq. 2.5 with σ² = 0.01 and noise 0.05, on unit vectors at 0, 0.1 and 0.3 rad', () => {
  const points = [0, 0.1, 0.3].map(unit);
  const kernel = rbf({ lengthscale: 0.1 });
  const gp = gaussianProcess(points, [0, 0.8, 0.9], { kernel, noiseVariance: 0.05 });

  it('kernelMatrix has K01 = .606783, K02 = .011489, K12 = .136239', () => {
    const k = kernelMatrix(kernel, points);
    expect(k[1]).toBeCloseTo(0.606783, 6);
    expect(k[2]).toBeCloseTo(0.011489, 6);
    expect(k[5]).toBeCloseTo(0.136239, 6);
  });

  it('predict at 0.2 rad gives μ = .9759009014 and s = .6185528846, noise included', () => {
    const { mean, variance } = gp.predict([unit(0.2)], { noise: true });
    expect(mean[0]).toBeCloseTo(0.9759009014, 9);
    expect(Math.sqrt(variance[0])).toBeCloseTo(0.6185528846, 9);
  });

  it('leaveOneOut gives the loss 1.0470520897 of Eq. 2.6', () => {
    const { logDensity } = gp.leaveOneOut();
    const loss = -logDensity.reduce((total, density) => total + density, 0) / 3;
    // The published figure has ½ log 2π rounded to 0.918939.
    expect(loss + 0.918939 - Math.log(2 * Math.PI) / 2).toBeCloseTo(1.0470520897, 9);
  });
});
