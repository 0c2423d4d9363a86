/** A line for people that is written over and over, and gone at the end. */
export interface Progress {
  show(text: string): void;
  close(): void;
}

/** Writes to a terminal only: a file or a pipe gets nothing. */
export function progressOn(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>): Progress {
  if (!stream.isTTY) return { show: () => undefined, close: () => undefined };
  let shown = '';
  const write = (text: string): void => {
    if (text === shown) return;
    stream.write(`\r${text}\u001b[K`);
    shown = text;
  };
  return { show: write, close: () => write('') };
}
