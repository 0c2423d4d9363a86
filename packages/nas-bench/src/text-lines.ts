import { NasBenchError } from './errors';

/** A line of a text that is not empty. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** The lines of a text, or of its bytes in UTF-8, without empty ones. Throws `BAD_TABLE` for other bytes. */
export function linesOf(source: string | Uint8Array): readonly Line[] {
  return textOf(source)
    .split(/\r?\n/)
    .map((text, i) => ({ number: i + 1, text }))
    .filter(({ text }) => text.trim() !== '');
}

function textOf(source: string | Uint8Array): string {
  if (typeof source === 'string') return source;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(source);
  } catch {
    throw new NasBenchError('BAD_TABLE', 'the bytes of the table are not UTF-8; give a text file, unpacked');
  }
}
