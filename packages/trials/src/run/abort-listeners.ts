/**
 * Any number of callbacks behind one listener of a signal: Node takes more than ten listeners for a leak and warns.
 * It lives as long as the signal does.
 */
export class AbortListeners {
  readonly signal: AbortSignal;
  readonly #callbacks = new Set<() => void>();

  constructor(signal: AbortSignal) {
    this.signal = signal;
    signal.addEventListener('abort', () => {
      for (const callback of [...this.#callbacks]) callback();
    });
  }

  /** Has `callback` called when the signal fires, until the returned function is called. */
  add(callback: () => void): () => void {
    this.#callbacks.add(callback);
    return () => void this.#callbacks.delete(callback);
  }
}
