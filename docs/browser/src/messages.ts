import type { CompressionAction } from '@archipelago/bo';
import type { Graph } from '@archipelago/graph-ir';
import type { TrialEvent } from '@archipelago/trials';

export interface TeacherFacts {
  readonly graph: Graph;
  readonly parameters: number;
  readonly multiplyAdds: number;
  /** On the digits that are held out, a fraction of 1. */
  readonly accuracy: number;
}

/** What the worker says to the page; the page's only message to it are the settings. */
export type Message =
  | { readonly type: 'engine-ready'; readonly device: string }
  | { readonly type: 'teacher-epoch'; readonly epoch: number; readonly epochs: number }
  | { readonly type: 'teacher-trained'; readonly teacher: TeacherFacts }
  | {
      readonly type: 'trial-event';
      readonly event: TrialEvent<CompressionAction>;
      /** The network of a trial that has been completed. */
      readonly student?: Graph;
    }
  /** The last message of a search that met an error. */
  | { readonly type: 'search-failed'; readonly message: string };
