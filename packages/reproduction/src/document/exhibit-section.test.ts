import { expect, it } from 'vitest';
import { computed, unmade } from '../comparison';
import { exhibitSection } from './exhibit-section';

it('exhibitSection shows level, compared numbers and needs, and counts the others', () => {
  const text = exhibitSection({
    id: '2.3',
    kind: 'table',
    chapter: 2,
    title: 'Comparison with ShuffleNet',
    level: 'exact for parameters; needs for accuracies',
    levels: ['exact', 'needs'],
    needs: [
      { data: 'CIFAR-100', hardware: 'a GPU', command: 'archipelago compress', exists: true, remark: 'it is slow' },
    ],
    rows: [
      computed({ label: '0.5x', quantity: 'parameters', unit: 'M', printed: '0.26', ours: 0.25996 }),
      unmade({ label: '0.5x', quantity: 'accuracy', unit: '%', printed: '67.71' }),
    ],
  });
  expect(text).toContain(
    '### Table 2.3: Comparison with ShuffleNet\n\nLevel: exact for parameters; needs for accuracies.',
  );
  expect(text).toMatch(/\| 0\.5x \| parameters \(M\) \| 0\.26 {3}\| 0\.260 \| ± 0\.005 {3}\| ok {2}\|/);
  expect(text).toContain('1 number is not made.');
  expect(text).toContain('- command: `archipelago compress`\n- but: it is slow');
});

it('exhibitSection says where a command is not there yet', () => {
  const text = exhibitSection({
    id: 'figure-3.1',
    kind: 'figure',
    chapter: 3,
    title: 'Landscape',
    level: 'needs',
    levels: ['needs'],
    needs: [{ data: 'CIFAR-10', hardware: 'a GPU', command: 'archipelago reproduce figure-3.1' }],
    rows: [],
  });
  expect(text).toMatch(/^### Figure 3\.1: Landscape\n/);
  expect(text).toContain('`archipelago reproduce figure-3.1` (not there yet)');
});
