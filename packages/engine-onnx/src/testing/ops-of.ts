import type { Program } from '@archipelago/engine';
import { emitProgram } from '../emission/emit-program';
import { portable, type Target } from '../emission/target';

/** The ops that a program is written in, in order, with the domain in front where it is not ONNX's own. */
export function opsOf(program: Program, target: Target = portable): string[] {
  return emitProgram(program, target).nodes.map(({ op, domain }) => (domain === '' ? op : `${domain}.${op}`));
}
