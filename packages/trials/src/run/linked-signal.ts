export interface LinkedSignal {
  /** Fires when one of the sources does, with its reason, or when it is aborted itself. */
  readonly controller: AbortController;
  /** Lets go of the sources, which may live for longer. */
  unlink(): void;
}

/** A controller of its own that follows `sources`. */
export function linkSignal(...sources: readonly AbortSignal[]): LinkedSignal {
  const controller = new AbortController();
  const links = sources.map((source) => {
    const abort = (): void => controller.abort(source.reason);
    if (source.aborted) abort();
    source.addEventListener('abort', abort);
    return () => source.removeEventListener('abort', abort);
  });
  return { controller, unlink: () => links.forEach((unlink) => unlink()) };
}
