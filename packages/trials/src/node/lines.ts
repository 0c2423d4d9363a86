import type { FileHandle } from 'node:fs/promises';

/** One line of a file. */
export interface Line {
  /** Counts from 1. */
  readonly number: number;
  /** Without the line feed. */
  readonly text: string;
  /** Offset of the first byte after the line and its line feed. */
  readonly end: number;
  /** False for a last line without a line feed. */
  readonly whole: boolean;
}

const lineFeed = 0x0a;

/** The lines within the first `size` bytes of a file, read a piece at a time. */
export async function* readLines(file: FileHandle, size: number): AsyncGenerator<Line> {
  let number = 0;
  let position = 0;
  let start: Buffer[] = [];
  while (position < size) {
    const piece = Buffer.alloc(Math.min(1 << 16, size - position));
    const { bytesRead } = await file.read(piece, 0, piece.length, position);
    if (bytesRead === 0) break;
    const bytes = piece.subarray(0, bytesRead);
    let from = 0;
    for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, from)) {
      const text = Buffer.concat([...start, bytes.subarray(from, at)]).toString('utf8');
      start = [];
      from = at + 1;
      yield { number: ++number, text, end: position + from, whole: true };
    }
    if (from < bytesRead) start.push(bytes.subarray(from));
    position += bytesRead;
  }
  if (start.length > 0) {
    yield { number: ++number, text: Buffer.concat(start).toString('utf8'), end: position, whole: false };
  }
}

/** The last line within the first `size` bytes of a file and where it begins, without reading what is before it. */
export async function readLastLine(
  file: FileHandle,
  size: number,
): Promise<{ readonly text: string; readonly begin: number; readonly whole: boolean }> {
  let begin = size;
  let tail = Buffer.alloc(0);
  while (begin > 0) {
    const length = Math.min(1 << 16, begin);
    const piece = Buffer.alloc(length);
    await file.read(piece, 0, length, begin - length);
    tail = Buffer.concat([piece, tail]);
    begin -= length;
    // The line feed at the very end closes the line that is wanted.
    const feed = tail.lastIndexOf(lineFeed, -2);
    if (tail.length > 1 && feed >= 0) {
      begin += feed + 1;
      tail = tail.subarray(feed + 1);
      break;
    }
  }
  const whole = tail.at(-1) === lineFeed;
  return { text: (whole ? tail.subarray(0, -1) : tail).toString('utf8'), begin, whole };
}
