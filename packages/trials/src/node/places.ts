/** A fixed number of places, taken in the order of asking. */
export class Places {
  #free: number;
  readonly #queue: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  /**
   * Waits for a place; the returned function gives it back, once.
   *
   * @throws the reason of `signal` where it fires first
   */
  take(signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const grant = (): void => {
        signal.removeEventListener('abort', leave);
        let given = false;
        resolve(() => {
          if (given) return;
          given = true;
          const next = this.#queue.shift();
          if (next === undefined) this.#free++;
          else next();
        });
      };
      const leave = (): void => {
        this.#queue.splice(this.#queue.indexOf(grant), 1);
        reject(signal.reason);
      };
      if (signal.aborted) return reject(signal.reason);
      if (this.#free > 0) {
        this.#free--;
        return grant();
      }
      signal.addEventListener('abort', leave, { once: true });
      this.#queue.push(grant);
    });
  }
}
