import type { Graph, GraphBuilder, Value } from '@archipelago/graph-ir';
import { cao2019learnable, zhang2018shufflenet } from '../citations';
import { zooEntry, type ZooEntry } from '../entry';
import { ZooError } from '../errors';
import type { Family } from '../family';
import { printed, type PublishedFigure } from '../figure';
import { network, type NetworkOptions } from '../network';
import { raggedConv, raggedShuffle } from './ragged-groups';

/** The paper's channels of the first stage by the number of groups; each stage doubles them. */
const WIDTHS: Readonly<Record<number, number>> = { 1: 144, 2: 200, 3: 240, 4: 272, 8: 384 };
const UNITS = [4, 8, 4];
const STEM = 24;

export interface ShufflenetOptions extends NetworkOptions {
  /** Multiplies the channels of the stages. */
  readonly multiplier: number;
  /** Groups of the 1×1 convolutions: 1, 2, 3, 4 or 8. */
  readonly groups: number;
  /**
   * Whether a grouped 1×1 convolution stands before each pooled shortcut, so that its channels can be shrunk apart
   * from those of the stage before (thesis 2.4.8). @defaultValue false
   */
  readonly inserted?: boolean;
}

/**
 * ShuffleNet in its form for small images (Zhang et al. 2018; thesis 2.4.2): a 1×1 stem of stride 1, three stages of 4, 8
 * and 4 units, an average pool over all that is left, one linear layer. The first unit of a stage halves the sides and
 * joins a pooled shortcut with a branch that makes the channels it lacks.
 *
 * A branch of o channels is floor(o / 4) wide inside. Where the groups do not divide that, they are ragged: see
 * `raggedConv`. Throws `BAD_OPTION` for other groups and a multiplier that leaves no channels.
 */
export function shufflenet({ multiplier, groups, inserted = false, ...options }: ShufflenetOptions): Graph {
  const subject = options.name ?? 'shufflenet';
  if (!Object.hasOwn(WIDTHS, groups)) {
    throw new ZooError('BAD_OPTION', `${subject}: ${groups} groups; give ${Object.keys(WIDTHS).join(', ')}`);
  }
  const width = Math.round(WIDTHS[groups] * multiplier);
  if (!(width - STEM >= 4 * groups)) {
    throw new ZooError('BAD_OPTION', `${subject}: the multiplier ${multiplier} leaves ${width} channels; give more`);
  }
  return network({ ...options, axes: 2 }, (g, image) => {
    let x = g.relu(g.batchNorm(g.conv(image, { outChannels: STEM, kernel: 1, bias: false })));
    UNITS.forEach((units, stage) => {
      const out = width * 2 ** stage;
      for (let unit = 0; unit < units; unit++) {
        const scope = g.scope(`stage${stage + 1}`).scope(`unit${unit + 1}`);
        if (unit > 0) {
          x = scope.relu(scope.add([x, branch(scope, x, { out, groups, first: groups, stride: 1 })]));
          continue;
        }
        const channels = x.shape[0];
        // The stem's channels are too few to be grouped.
        const first = stage === 0 ? 1 : groups;
        const main = branch(scope, x, { out: out - channels, groups, first, stride: 2 });
        const shortcut = inserted ? raggedConv(scope, x, { outChannels: channels, groups, name: 'inserted' }) : x;
        x = scope.relu(scope.concat([main, scope.avgPool(shortcut, { kernel: 3, stride: 2, padding: 1 })]));
      }
    });
    const pooled = g.avgPool(x, { kernel: x.shape.slice(1) });
    return g.linear(g.flatten(pooled), { outFeatures: options.classes, name: 'classifier' });
  });
}

interface BranchOptions {
  readonly out: number;
  readonly groups: number;
  /** Groups of the first convolution. */
  readonly first: number;
  readonly stride: number;
}

function branch(g: GraphBuilder, x: Value, { out, groups, first, stride }: BranchOptions): Value {
  let y = raggedConv(g, x, { outChannels: Math.floor(out / 4), groups: first, name: 'reduce' });
  y = raggedShuffle(g, g.relu(g.batchNorm(y)), groups);
  y = g.batchNorm(g.depthwiseConv(y, { kernel: 3, stride, padding: 1, bias: false, name: 'depthwise' }));
  return g.batchNorm(raggedConv(g, y, { outChannels: out, groups, name: 'expand' }));
}

/** Parameters in Table 2.3, for 100 classes. */
const TABLE: Readonly<Record<string, string>> = {
  'shufflenet-0.5x-g1': '0.26M',
  'shufflenet-0.5x-g2': '0.27M',
  'shufflenet-0.5x-g3': '0.27M',
  'shufflenet-0.5x-g4': '0.27M',
  'shufflenet-0.5x-g8': '0.31M',
  'shufflenet-1.5x-g1': '2.09M',
  'shufflenet-1.5x-g2': '2.07M',
  'shufflenet-1.5x-g3': '2.03M',
  'shufflenet-1.5x-g4': '1.99M',
  'shufflenet-1.5x-g8': '2.08M',
};

const TEACHER = 'shufflenet-1x-g2-inserted';

function publishedOf(name: string): readonly PublishedFigure[] {
  if (name === TEACHER) {
    return [
      printed('0.99M', { quantity: 'parameters', source: 'thesis, Table 2.2' }),
      printed('1.06M', { quantity: 'parameters', source: 'thesis, Table 2.1', classes: 100 }),
    ];
  }
  if (!Object.hasOwn(TABLE, name)) return [];
  return [printed(TABLE[name], { quantity: 'parameters', source: 'thesis, Table 2.3', classes: 100 })];
}

function find(name: string): ZooEntry | undefined {
  const [whole, multiplier, groups, inserted] =
    /^shufflenet-(\d{1,2}(?:\.\d{1,3})?)x-g(\d)(-inserted)?$/.exec(name) ?? [];
  if (whole === undefined || !Object.hasOwn(WIDTHS, groups)) return undefined;
  return zooEntry({
    name,
    title:
      `ShuffleNet ${multiplier}× with ${groups} ${groups === '1' ? 'group' : 'groups'} for CIFAR` +
      (inserted === undefined ? '' : ', 1×1 convolutions inserted for compression'),
    citations: [zhang2018shufflenet, cao2019learnable],
    input: [3, 32, 32],
    classes: 10,
    published: publishedOf(name),
    make: (task) =>
      shufflenet({
        ...task,
        multiplier: Number(multiplier),
        groups: Number(groups),
        inserted: inserted !== undefined,
      }),
  });
}

export const shufflenetFamily: Family = {
  title: 'ShuffleNet for CIFAR',
  grammar: 'shufflenet-<multiplier>x-g<groups>[-inserted]',
  names: () => [
    ...['0.5x', '1x', '1.5x'].flatMap((multiplier) =>
      Object.keys(WIDTHS).map((groups) => `shufflenet-${multiplier}-g${groups}`),
    ),
    TEACHER,
  ],
  find,
};
