import type { Graph, Shape } from '@archipelago/graph-ir';
import type { Citation } from '../../citation';
import { carreira2017quo, wang2018non, wang2020attentionnas, xie2018rethinking } from '../../citations';
import { zooEntry, type ZooEntry } from '../../entry';
import type { Family } from '../../family';
import { printed, type PublishedFigure } from '../../figure';
import type { NetworkOptions } from '../../network';
import { i3dR50, i3dR50InsertionPoints } from './i3d-r50';
import { inception3d, inception3dInsertionPoints } from './inception3d';
import { insertNonLocalBlocks } from './non-local';

interface Backbone {
  readonly title: string;
  readonly citation: Citation;
  /** The clip that the thesis counts the cost of: a whole video of Kinetics. */
  readonly input: Shape;
  readonly insertionPoints: readonly string[];
  readonly published: readonly PublishedFigure[];
  /** With five non-local blocks. */
  readonly publishedNonLocal: readonly PublishedFigure[];
  make(task: NetworkOptions): Graph;
}

/** The thesis counts a multiply-add as two. */
function thesis(text: string, note?: string): PublishedFigure {
  return printed(text, {
    quantity: 'flops',
    source: 'thesis, Tables 4.6 and 4.8',
    ...(note === undefined ? {} : { note }),
  });
}

const WHOLE_VIDEO = [3, 250, 256, 256];

const BACKBONES: Readonly<Record<string, Backbone>> = {
  i3d: {
    title: 'I3D: Inception inflated to clips',
    citation: carreira2017quo,
    input: WHOLE_VIDEO,
    insertionPoints: inception3dInsertionPoints,
    published: [thesis('1136G')],
    publishedNonLocal: [thesis('1305G')],
    make: (task) => inception3d({ ...task, stemFrames: 7 }),
  },
  s3d: {
    title: 'S3D: Inception of separable convolutions for clips',
    citation: xie2018rethinking,
    input: WHOLE_VIDEO,
    insertionPoints: inception3dInsertionPoints,
    published: [thesis('656G')],
    publishedNonLocal: [thesis('825G')],
    make: (task) => inception3d({ ...task, stemFrames: 3, separable: true }),
  },
  's3d-g': {
    title: 'S3D-G: S3D with gated branches',
    citation: xie2018rethinking,
    input: WHOLE_VIDEO,
    insertionPoints: inception3dInsertionPoints,
    published: [thesis('656G', 'printed for S3D; the gates cost less than the last digit')],
    publishedNonLocal: [thesis('825G', 'printed for S3D; the gates cost less than the last digit')],
    make: (task) => inception3d({ ...task, stemFrames: 3, separable: true, gating: true }),
  },
  'i3d-r50': {
    title: 'I3D-R50: ResNet-50 inflated to clips',
    citation: wang2018non,
    input: [3, 64, 256, 256],
    insertionPoints: i3dR50InsertionPoints,
    published: [thesis('938G', 'of 64 frames; the caption says 250, which holds for I3D and S3D only')],
    publishedNonLocal: [],
    make: i3dR50,
  },
};

/** Frames that attend to each other: those of a training clip behind the second pool. */
const TEMPORAL_GROUP = 16;

function find(name: string): ZooEntry | undefined {
  const [, stem = '', blocks] = /^(.+?)(-nl)?$/.exec(name) ?? [];
  if (!Object.hasOwn(BACKBONES, stem)) return undefined;
  const { title, citation, input, insertionPoints, published, publishedNonLocal, make } = BACKBONES[stem];
  const facts = { name, input, classes: 600 };
  if (blocks === undefined) {
    return zooEntry({
      ...facts,
      title,
      citations: [citation, wang2020attentionnas],
      published,
      insertionPoints,
      make,
    });
  }
  return zooEntry({
    ...facts,
    title: `${title}, with five non-local blocks`,
    citations: [wang2018non, ...(citation === wang2018non ? [] : [citation]), wang2020attentionnas],
    published: publishedNonLocal,
    make: (task) => insertNonLocalBlocks(make(task), { after: insertionPoints, temporalGroup: TEMPORAL_GROUP }),
  });
}

export const videoFamily: Family = {
  title: 'Backbones for clips of Kinetics-600',
  grammar: '<i3d|s3d|s3d-g|i3d-r50>[-nl]',
  names: () => [...Object.keys(BACKBONES), 'i3d-nl', 's3d-nl'],
  find,
};
