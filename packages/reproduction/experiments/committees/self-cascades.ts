import type { Engine } from '@archipelago/engine';
import { addMember, type MemberOptions } from './member';
import { trainAtSides } from './two-sides';

/**
 * Adds what the self-cascades of section 5.7 need of a member that is trained: its logits at the higher side
 * (`NAME@SIDE`), and those at both sides after it was trained on at both (`TYPE-both-sSEED@SIDE`).
 */
export async function addHigherSide(engine: Engine, options: MemberOptions): Promise<void> {
  const { folder, type, seed, architecture } = options;
  const { side, higherSide, epochs } = architecture;
  const name = `${type}-s${seed}`;
  if (higherSide === undefined || !folder.has(name)) return;
  const weights = folder.readWeights(name);
  const higher = { name: `${name}@${higherSide}`, type: `${type}@${higherSide}`, side: higherSide };
  const trained = { epochs, seconds: 0 };
  if (!folder.has(higher.name)) await addMember(engine, { ...options, ...higher, weights, trained });

  const both = [side, higherSide].map((side) => ({
    name: `${type}-both-s${seed}@${side}`,
    type: `${type}-both@${side}`,
    side,
  }));
  if (both.every(({ name }) => folder.has(name))) return;
  const started = performance.now();
  const settled = await trainAtSides(engine, { ...options, weights, sides: [side, higherSide] });
  const seconds = (performance.now() - started) / 1000;
  for (const [i, member] of both.entries()) {
    folder.writeWeights(member.name, settled[i]);
    if (folder.has(member.name)) continue;
    await addMember(engine, { ...options, ...member, weights: settled[i], trained: { epochs, seconds } });
  }
}
