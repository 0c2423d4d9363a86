import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createPool } from '../members/pool';
import { testFolder } from './fixtures/test-folder';
import { readDecisionsFolder } from './read-decisions-folder';

const good: Readonly<Record<string, string>> = {
  'meta.csv': 'Index,MLaaS(API),Cost per 10k images,class number\n0,Big,15,3\n100,Small,0.001,3\n',
  'Model0_PredictedLabel.txt': '0\n1\n',
  'Model0_Confidence.txt': '9.0e-01\n.5\n',
  'Model0_TrueLabel.txt': '0\n2\n',
  'Model100_PredictedLabel.txt': '2\n2\n',
  'Model100_Confidence.txt': '0.4\n0.6\n',
  'Model100_TrueLabel.txt': '0\n2\n',
};

describe('readDecisionsFolder', () => {
  test('reads members with what 10,000 samples cost, and the labels', async () => {
    await using files = await testFolder(good);
    const { members, labels } = await readDecisionsFolder(files.folder);
    expect(labels).toEqual([0, 2]);
    expect(members.map(({ name, costs }) => [name, costs])).toEqual([
      ['Big', { dollarsPer10k: 15 }],
      ['Small', { dollarsPer10k: 0.001 }],
    ]);
    expect(members[1].output).toMatchObject({
      kind: 'decisions',
      samples: 2,
      classes: 3,
      labels: Int32Array.of(2, 2),
      confidences: Float64Array.of(0.4, 0.6),
    });
    expect(createPool({ members, labels }).costNames).toEqual(['dollarsPer10k']);
  });

  test.each([
    ['meta.csv', 'Index\n', 'BAD_FILE', 'no model'],
    ['meta.csv', 'Index,API,Cost,classes\n0,Big,15\n', 'BAD_FILE', 'line 2 is "0,Big,15"'],
    ['meta.csv', 'Index,API,Cost,classes\n0,Big,,3\n', 'BAD_COST', 'line 2 has the cost ""'],
    ['meta.csv', 'Index,API,Cost,classes\n0,Big,15,3\n0,Small,1,3\n', 'DUPLICATE_NAME', 'line 3'],
    ['meta.csv', 'Index,API,Cost,classes\n0,Big,15,3\n100,Small,1,4\n', 'CLASS_MISMATCH', 'line 3 has 4 classes'],
    ['Model0_Confidence.txt', '0.9\nhigh\n', 'BAD_FILE', 'line 2, column 1 is "high"'],
    ['Model0_Confidence.txt', '0.9\n\n0.5\n', 'BAD_FILE', 'line 2 is empty'],
    ['Model0_Confidence.txt', '0.9\n', 'COUNT_MISMATCH', 'it has 1 lines'],
    ['Model100_PredictedLabel.txt', '0\n3\n', 'LABEL_OUT_OF_RANGE', 'row 1 predicts class 3'],
    ['Model100_TrueLabel.txt', '0\n1\n', 'BAD_FILE', 'line 2 is 1 and that of'],
    ['Model100_TrueLabel.txt', '0\n9\n', 'LABEL_OUT_OF_RANGE', 'line 2 is 9'],
  ])('%s with %j fails', async (name, content, code, message) => {
    await using files = await testFolder({ ...good, [name]: content });
    await expect(readDecisionsFolder(files.folder)).rejects.toMatchObject({
      code,
      file: files.path(name),
      message: expect.stringContaining(message),
    });
  });

  test('a missing file fails', async () => {
    const { 'Model100_TrueLabel.txt': _, ...rest } = good;
    await using files = await testFolder(rest);
    await expect(readDecisionsFolder(files.folder)).rejects.toMatchObject({ code: 'BAD_FILE' });
    await expect(readDecisionsFolder(files.path('no'))).rejects.toMatchObject({ code: 'BAD_FILE' });
  });
});

const data = fileURLToPath(new URL('../../../../../shared/data/cascades/frugalml', import.meta.url));

describe.skipIf(!existsSync(data))('the real classifiers of FrugalML, where they are present', () => {
  test.each([
    ['FERPLUS', 6358, [0.6766, 0.6843, 0.8139, 0.6507]],
    ['RAFDB', 15_339, [0.6564, 0.6117, 0.7169, 0.6]],
  ])('%s has %i samples', async (name, samples, accuracies) => {
    const { members, labels } = await readDecisionsFolder(`${data}/${name}`);
    expect(members.map((member) => member.name)).toEqual(['Google', 'FacePP', 'Microsoft', 'GitHub(CNN)']);
    expect(labels.length).toBe(samples);
    members.forEach(({ output }, i) => {
      if (output.kind !== 'decisions') throw new Error('decisions are expected');
      const right = output.labels.reduce((sum, label, row) => sum + (label === labels[row] ? 1 : 0), 0);
      expect(right / samples).toBeCloseTo(accuracies[i], 4);
    });
  });
});
