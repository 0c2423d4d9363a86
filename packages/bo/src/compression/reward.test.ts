import { describe, expect, it } from 'vitest';
import { compressionReward } from './reward';

describe('compressionReward', () => {
  const published: readonly (readonly [ratio: number, accuracy: number, teacher: number, f: number])[] = [
    [0.7845, 68.01, 78.68, 0.8242],
    [0.8008, 70.11, 78.71, 0.8554],
    [0.9513, 91.64, 93.91, 0.9735],
    [0.9099, 91.81, 95.24, 0.9562],
    [0.902, 92.35, 95.57, 0.957],
    [0.8717, 93.13, 95.57, 0.9584],
    [0.9627, 92.8, 95.57, 0.9697],
    [0.9793, 89.92, 93.91, 0.9571],
    [0.9671, 92.79, 93.91, 0.987],
    [0.9393, 68.77, 78.68, 0.8708],
    [0.8586, 70.93, 78.68, 0.8835],
  ];

  it.each(published)('ratio %f and accuracy %f against %f is f = %f', (ratio, accuracy, teacherAccuracy, f) => {
    expect(compressionReward({ ratio, accuracy, teacherAccuracy }).toFixed(4)).toBe(f.toFixed(4));
  });

  it('is 0 for the teacher itself', () => {
    expect(compressionReward({ ratio: 0, accuracy: 0.9, teacherAccuracy: 0.9 })).toBe(0);
  });
});
