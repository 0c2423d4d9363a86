import { describe, expect, it } from 'vitest';
import { LANES, refineColors, type IncomingEdges } from './coloring';

/** The edges of a graph given by the vertices that each vertex reads. */
function edgesOf(reads: readonly (readonly number[])[]): IncomingEdges {
  const start = [0];
  for (const sources of reads) start.push(start[start.length - 1] + sources.length);
  return {
    start: Uint32Array.from(start),
    from: Uint32Array.from(reads.flat()),
    role: new Uint32Array(reads.flat().length),
  };
}

function classesOf(reads: readonly (readonly number[])[]): readonly string[] {
  const colors = new Uint32Array(reads.length * LANES);
  refineColors(colors, edgesOf(reads));
  return reads.map((_, vertex) => colors.slice(vertex * LANES, (vertex + 1) * LANES).join());
}

describe('refineColors', () => {
  it('tells apart the vertices of a chain', () => {
    expect(new Set(classesOf([[], [0], [1], [2]])).size).toBe(4);
  });

  it('gives vertices that may be swapped one colour', () => {
    const [, left, right] = classesOf([[], [0], [0], [1, 2]]);
    expect(left).toBe(right);
  });

  it('sees what comes after a vertex as well as what comes before', () => {
    const [, left, right] = classesOf([[], [0], [0], [1]]);
    expect(left).not.toBe(right);
  });

  it('tells a ring of eight from two rings of four, which have the same degrees', () => {
    const ring = classesOf([[], [], [], [], [0, 1], [1, 2], [2, 3], [3, 0]]);
    const rings = classesOf([[], [], [], [], [0, 1], [0, 1], [2, 3], [2, 3]]);
    expect(new Set([...ring, ...rings]).size).toBe(new Set(ring).size + new Set(rings).size);
  });

  it('refines a chain of 100,000 vertices, and 2,000 that look alike', () => {
    expect(new Set(classesOf(Array.from({ length: 100_000 }, (_, i) => (i === 0 ? [] : [i - 1])))).size).toBe(100_000);
    expect(new Set(classesOf(Array.from({ length: 2001 }, (_, i) => (i === 0 ? [] : [0])))).size).toBe(2);
  });
});
