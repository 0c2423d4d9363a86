import { open } from 'node:fs/promises';
import { elementBytes, parseNpyHeader } from '@archipelago/datasets';
import { CommitteeError } from '../errors';
import type { Scores } from '../members/output';
import { inFile } from './in-file';

/** The longest header with what stands before it. */
const HEADER_BYTES = 10_012;

/**
 * Scores in a .npy file: float32 or float64, row-major, (samples, classes). The header is read now and rows when they are asked
 * for; each read opens the file and closes it, so there is nothing to dispose of, and the file must stay as it is.
 *
 * Throws `BAD_FILE`.
 */
export function npyScores(file: string, kind: Scores['kind']): Promise<Scores> {
  return inFile(file, async () => {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      const start = new Uint8Array(Math.min(size, HEADER_BYTES));
      await handle.read(start, 0, start.length, 0);
      const { dtype, littleEndian, columnMajor, shape, offset } = parseNpyHeader(start);
      const [samples, classes] = shape;
      const problem =
        shapeProblem(shape) ??
        (dtype !== 'float32' && dtype !== 'float64'
          ? `its elements are ${dtype}; save them as float32 or float64`
          : columnMajor && samples > 1 && classes > 1
            ? 'it is saved column by column; save numpy.ascontiguousarray of it'
            : undefined);
      if (problem !== undefined) throw new CommitteeError('BAD_FILE', problem, { file });
      const bytes = elementBytes(dtype);
      const expected = offset + samples * classes * bytes;
      if (expected !== size) {
        const message = `an array of shape (${shape.join(', ')}) makes ${expected} bytes and the file has ${size}; get it again`;
        throw new CommitteeError('BAD_FILE', message, { file });
      }
      const part = { file, offset, wide: bytes === 8, littleEndian };
      const read = (begin: number, end: number) => readElements(part, { begin: begin * classes, end: end * classes });
      return { kind, samples, classes, read, file };
    } finally {
      await handle.close();
    }
  });
}

/** What is wrong with the shape of scores. */
export function shapeProblem(shape: readonly number[]): string | undefined {
  if (shape.length === 2 && shape[0] > 0 && shape[1] > 0) return undefined;
  return `its shape is (${shape.join(', ')}); save scores as (samples, classes)`;
}

interface Elements {
  readonly file: string;
  /** Byte where they begin. */
  readonly offset: number;
  /** 8 bytes each and not 4. */
  readonly wide: boolean;
  readonly littleEndian: boolean;
}

function readElements(
  { file, offset, wide, littleEndian }: Elements,
  { begin, end }: { readonly begin: number; readonly end: number },
): Promise<Float32Array | Float64Array> {
  return inFile(file, async () => {
    const handle = await open(file);
    try {
      const elements = wide ? new Float64Array(end - begin) : new Float32Array(end - begin);
      const bytes = Buffer.from(elements.buffer);
      let done = 0;
      while (done < bytes.length) {
        const position = offset + begin * elements.BYTES_PER_ELEMENT + done;
        const { bytesRead } = await handle.read(bytes, done, bytes.length - done, position);
        if (bytesRead === 0) {
          throw new CommitteeError('BAD_FILE', 'has been cut since it was opened; leave it as it is', { file });
        }
        done += bytesRead;
      }
      if (littleEndian !== isLittleEndian()) (wide ? bytes.swap64 : bytes.swap32).call(bytes);
      return elements;
    } finally {
      await handle.close();
    }
  });
}

function isLittleEndian(): boolean {
  return new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
}
