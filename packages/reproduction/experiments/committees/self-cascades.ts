import type { Engine } from '@archipelago/engine';
import { addMember, type MemberOptions } from './member';
import { trainAtSides } from './two-sides';

/**
 * Adds what the self-cascades of section 5.7 need of a member that is trained: its logits at the higher side
 * (`NAME@SIDE`), and, once it was trained on at both sides, those of its new weights at its own and at the higher side (of
 * the type `both-` and the number of the network).
 */
export async function addHigherSide(engine: Engine, options: MemberOptions): Promise<void> {
  const { folder, type, seed, architecture } = options;
  const { side, higherSide, epochs } = architecture;
  const name = `${type}-s${seed}`;
  if (higherSide === undefined || !folder.has(name)) return;
  const weights = folder.readWeights(name);
  const higher = { name: `${name}@${higherSide}`, side: higherSide };
  const trained = { epochs, seconds: 0 };
  if (!folder.has(higher.name)) await addMember(engine, { ...options, ...higher, weights, trained });

  const both = type.replace('net', 'both');
  const members = [
    { name: `${both}-s${seed}`, type: both, side },
    { name: `${both}-s${seed}@${higherSide}`, type: both, side: higherSide },
  ];
  if (members.every(({ name }) => folder.has(name))) return;
  const settled = await trainAtSides(engine, { ...options, weights, sides: [side, higherSide] });
  for (const [i, member] of members.entries()) {
    folder.writeWeights(member.name, settled[i]);
    if (!folder.has(member.name)) await addMember(engine, { ...options, ...member, weights: settled[i], trained });
  }
}
