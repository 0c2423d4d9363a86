import type { ZooEntry } from './entry';
import { ZooError } from './errors';
import { dartsFamily, supernetFamily } from './families/darts';
import { deeplabv3Family } from './families/deeplabv3';
import { efficientnetFamily } from './families/efficientnet';
import { mobilenetv2Family } from './families/mobilenetv2';
import { nasBench201Family } from './families/nasbench201';
import { resnetFamily } from './families/resnet';
import { resnetCifarFamily } from './families/resnet-cifar';
import { shufflenetFamily } from './families/shufflenet';
import { vggFamily } from './families/vgg';
import { videoFamily } from './families/video';
import { vitFamily } from './families/vit';
import { x3dFamily } from './families/x3d';
import type { Family } from './family';
import { nearestNames } from './nearest-names';

/** Every family, in the order of the thesis's chapters. */
export const zoo: readonly Family[] = [
  vggFamily,
  resnetCifarFamily,
  shufflenetFamily,
  dartsFamily,
  supernetFamily,
  nasBench201Family,
  videoFamily,
  efficientnetFamily,
  resnetFamily,
  mobilenetv2Family,
  vitFamily,
  x3dFamily,
  deeplabv3Family,
];

/** The names of all published networks; grammars allow more (`Family.grammar`). Builds nothing. */
export function zooNames(families: readonly Family[] = zoo): readonly string[] {
  return families.flatMap((family) => family.names());
}

/** The entry of a name. Throws `UNKNOWN_NAME`, with the nearest names, where no family has it. */
export function findNetwork(name: string, families: readonly Family[] = zoo): ZooEntry {
  for (const family of families) {
    const entry = family.find(name);
    if (entry !== undefined) return entry;
  }
  const nearest = nearestNames(name, zooNames(families));
  const grammars = families
    .filter((family) => family.names().some((known) => nearest.includes(known)))
    .map(({ grammar }) => grammar)
    .filter((grammar) => grammar.includes('<'));
  throw new ZooError(
    'UNKNOWN_NAME',
    `there is no network '${name.slice(0, 64)}' in the zoo; the nearest are ${nearest.join(', ')}` +
      (grammars.length === 0 ? '' : ` (names are formed as ${grammars.join(' or ')})`),
  );
}
