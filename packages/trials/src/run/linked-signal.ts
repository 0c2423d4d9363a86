export interface LinkedSignal {
  /** Fires when the source does, with its reason, or when it is aborted itself. */
  readonly controller: AbortController;
  /** Lets go of the source, which may live for longer. */
  unlink(): void;
}

/** A controller of its own that follows `source`. */
export function linkSignal(source: AbortSignal): LinkedSignal {
  const controller = new AbortController();
  const abort = (): void => controller.abort(source.reason);
  if (source.aborted) abort();
  source.addEventListener('abort', abort);
  return { controller, unlink: () => source.removeEventListener('abort', abort) };
}
