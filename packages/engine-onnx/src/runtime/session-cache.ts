import { createHash } from 'node:crypto';
import type { InferenceSession } from 'onnxruntime-node';

interface Entry {
  readonly session: Promise<InferenceSession>;
  users: number;
}

/**
 * Sessions by model bytes. A session keeps no state between runs, so executables of one program share it; a few stay open
 * after their last user, because opening one takes about half a millisecond a node.
 */
export class SessionCache {
  readonly #open: (bytes: Uint8Array) => Promise<InferenceSession>;
  readonly #idle: number;
  /** Least recently used first. */
  readonly #entries = new Map<string, Entry>();

  constructor(open: (bytes: Uint8Array) => Promise<InferenceSession>, { idle }: { readonly idle: number }) {
    this.#open = open;
    this.#idle = idle;
  }

  /** Number of open sessions, in use or idle. */
  get size(): number {
    return this.#entries.size;
  }

  /** The session for a model, and what gives it back. */
  async take(bytes: Uint8Array): Promise<{ session: InferenceSession; giveBack: () => void }> {
    const key = createHash('sha256').update(bytes).digest('base64');
    const entry = this.#entries.get(key) ?? { session: this.#open(bytes), users: 0 };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    entry.users++;
    let held = true;
    const giveBack = (): void => {
      if (!held) return;
      held = false;
      entry.users--;
      this.#closeIdle();
    };
    try {
      return { session: await entry.session, giveBack };
    } catch (error) {
      held = false;
      this.#entries.delete(key);
      throw error;
    }
  }

  #closeIdle(): void {
    const idle = [...this.#entries].filter(([, { users }]) => users === 0);
    for (const [key, { session }] of idle.slice(0, Math.max(0, idle.length - this.#idle))) {
      this.#entries.delete(key);
      void session.then((opened) => opened.release());
    }
  }
}
