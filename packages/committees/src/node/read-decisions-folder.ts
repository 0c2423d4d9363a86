import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommitteeError } from '../errors';
import { decisionsOf } from '../members/decisions';
import type { Member } from '../members/output';
import type { PoolParts } from '../members/pool';
import { inFile } from './in-file';
import { readNumberRows } from './number-rows';

/**
 * Labels with confidences of several models on the same samples, in the layout of the data sets of FrugalML:
 *
 * - `meta.csv`: a line of names, and then a line a model: its number, its name, what 10,000 samples cost in dollars, and the number
 *   of classes.
 * - `Model<number>_PredictedLabel.txt`, `Model<number>_Confidence.txt` and `Model<number>_TrueLabel.txt`: a number a line, a line
 *   a sample, the same sample in all files.
 *
 * Members are named as in `meta.csv`; their cost `dollarsPer10k` is the number that stands there. What comes back is what `createPool`
 * takes.
 *
 * Throws `BAD_FILE`, `CLASS_MISMATCH`, `COUNT_MISMATCH`, `LABEL_OUT_OF_RANGE`, `DUPLICATE_NAME` or `BAD_COST`, naming file and line.
 *
 * Source: L. Chen, M. Zaharia and J. Zou, "FrugalML: How to Use ML Prediction APIs More Accurately and Cheaply", NeurIPS 2020.
 */
export async function readDecisionsFolder(folder: string): Promise<PoolParts> {
  const models = await readMeta(join(folder, 'meta.csv'));
  const read = await Promise.all(models.map((model) => readModel(folder, model)));
  const [first] = read;
  for (const { file, labels } of read) {
    if (labels.length !== first.labels.length) {
      const counts = `it has ${labels.length} lines and ${first.file} has ${first.labels.length}`;
      throw new CommitteeError('COUNT_MISMATCH', `${counts}; give the same samples in both`, { file });
    }
    const row = labels.findIndex((label, i) => label !== first.labels[i]);
    if (row !== -1) {
      const differs = `line ${row + 1} is ${labels[row]} and that of ${first.file} is ${first.labels[row]}`;
      throw new CommitteeError('BAD_FILE', `${differs}; give the same samples in both, in the same order`, {
        file,
        row,
      });
    }
  }
  return { members: read.map(({ member }) => member), labels: first.labels };
}

interface Model {
  readonly index: number;
  readonly name: string;
  readonly dollarsPer10k: number;
  readonly classes: number;
}

function readMeta(file: string): Promise<readonly Model[]> {
  return inFile(file, async () => {
    const lines = (await readFile(file, 'utf8'))
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split(/\r?\n/);
    if (lines.length < 2) {
      throw new CommitteeError('BAD_FILE', 'there is no model in it; give a line of names and a line a model', {
        file,
      });
    }
    const models = lines.slice(1).map((line, i) => modelOf(line, i + 2, file));
    models.forEach(({ name, index, classes }, i) => {
      const line = i + 2;
      if (models.findIndex((other) => other.name === name || other.index === index) !== i) {
        const message = `line ${line} names ${name} or numbers ${index} again; give each model a name and a number of its own`;
        throw new CommitteeError('DUPLICATE_NAME', message, { file, member: name });
      }
      if (classes !== models[0].classes) {
        const message = `line ${line} has ${classes} classes and line 2 has ${models[0].classes}; give models of the same task`;
        throw new CommitteeError('CLASS_MISMATCH', message, { file, member: name });
      }
    });
    return models;
  });
}

function modelOf(text: string, line: number, file: string): Model {
  const cells = text.split(',').map((cell) => cell.trim());
  const [index, cost, classes] = [cells[0], cells[2], cells[3]].map((cell) => (cell ? Number(cell) : NaN));
  const name = cells[1];
  if (
    cells.length !== 4 ||
    !Number.isInteger(index) ||
    index < 0 ||
    !name ||
    !Number.isInteger(classes) ||
    classes < 1
  ) {
    const message = `line ${line} is ${JSON.stringify(text)}; give number, name, dollars for 10,000 samples, number of classes`;
    throw new CommitteeError('BAD_FILE', message, { file });
  }
  if (!(Number.isFinite(cost) && cost >= 0)) {
    const message = `line ${line} has the cost ${JSON.stringify(cells[2])}; give dollars for 10,000 samples`;
    throw new CommitteeError('BAD_COST', message, { file, member: name });
  }
  return { index, name, dollarsPer10k: cost, classes };
}

interface ReadModel {
  readonly member: Member;
  readonly labels: readonly number[];
  /** Where the labels come from. */
  readonly file: string;
}

async function readModel(folder: string, { index, name, dollarsPer10k, classes }: Model): Promise<ReadModel> {
  const path = (what: string): string => join(folder, `Model${index}_${what}.txt`);
  const [predictedFile, confidenceFile, file] = ['PredictedLabel', 'Confidence', 'TrueLabel'].map(path);
  const [predicted, confidences, labels] = await Promise.all([predictedFile, confidenceFile, file].map(readColumn));
  for (const [column, other] of [
    [confidences, confidenceFile],
    [predicted, predictedFile],
  ] as const) {
    if (column.length !== labels.length) {
      const counts = `it has ${column.length} lines and ${file} has ${labels.length}`;
      throw new CommitteeError('COUNT_MISMATCH', `${counts}; give the same samples in both`, {
        file: other,
        member: name,
      });
    }
  }
  const bad = labels.findIndex((label) => !(Number.isInteger(label) && label >= 0 && label < classes));
  if (bad !== -1) {
    const message = `line ${bad + 1} is ${labels[bad]}; classes are 0 to ${classes - 1}`;
    throw new CommitteeError('LABEL_OUT_OF_RANGE', message, { file, member: name, row: bad });
  }
  const output = decisionsOf({ labels: predicted, confidences, classes, file: predictedFile });
  return { member: { name, costs: { dollarsPer10k }, output }, labels, file };
}

async function readColumn(file: string): Promise<readonly number[]> {
  const { rows, columns } = await readNumberRows(file, { header: false });
  if (columns !== 1) throw new CommitteeError('BAD_FILE', `it has ${columns} columns; give a number a line`, { file });
  return rows.map(([value]) => value);
}
