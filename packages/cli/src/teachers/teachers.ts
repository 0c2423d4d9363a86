import type { Graph, Shape } from '@archipelago/graph-ir';
import { vggSmall } from './vgg-small';

/** Networks of this package that can be named; each fits any image size, [channels, height, width], and classes. */
export const teachers: Readonly<Record<string, (input: Shape, classes: number) => Graph>> = { 'vgg-small': vggSmall };

export const teacherNames: readonly string[] = Object.keys(teachers);
