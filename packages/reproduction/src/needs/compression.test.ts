import { describe, expect, it } from 'vitest';
import { compressionNeeds, compressionParts } from './compression';

const facts = { dataset: 'CIFAR-100', teacher: 'resnet18-cifar' } as const;

describe('compressionNeeds', () => {
  it('names a command that there is, and what it leaves out', () => {
    const { command, exists, remark } = compressionNeeds(facts);
    expect(command).toBe(
      'archipelago compress --data cifar-100-binary --teacher resnet18-cifar --evaluations 160 --student-epochs 10 --finalist-epochs 300',
    );
    expect(exists).toBe(true);
    expect(remark).toMatch(/validation accuracy/);
  });

  it('compressionParts puts what is exact first', () => {
    expect(compressionParts('f(x)', facts).map(({ level }) => level)).toEqual(['exact', 'trained', 'needs']);
  });
});
