import type { TrialEvent } from '@archipelago/trials';

/** The result of a compression, and the last line that `--json` prints. */
export interface Summary {
  readonly best: {
    readonly f: number;
    readonly accuracy: number;
    readonly parameters: number;
    readonly ratio: number;
    readonly hash: string;
  };
  readonly teacher: { readonly accuracy: number; readonly parameters: number };
  readonly trials: number;
  readonly failed: number;
  readonly seconds: number;
}

/** One epoch of the teacher's training. */
export interface TeacherEpoch {
  readonly epoch: number;
  readonly epochs: number;
  readonly accuracy: number;
}

/** What a person or a program sees of a running command. */
export interface Display {
  start(message: string): void;
  teacher(epoch: TeacherEpoch): void;
  /** `trials` is the number of trials the whole search makes. */
  trial(event: TrialEvent, trials: number): void;
  /** `finalists` is the number of students that are trained further. */
  finalist(event: TrialEvent, finalists: number): void;
  finish(summary: Summary, files: readonly string[]): void;
  /** Leaves the terminal clean, whatever happened. */
  close(): void;
}
