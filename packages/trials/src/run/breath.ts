/**
 * A pause for the event loop, no more often than every `milliseconds`: without it a run over an evaluator that never
 * waits would starve timers, signals and input.
 */
export function breath(milliseconds = 10): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < milliseconds) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        last = performance.now();
        resolve();
      }, 0);
    });
  };
}
