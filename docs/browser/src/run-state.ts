import type { CompressionMetrics } from '@archipelago/bo';
import type { Graph } from '@archipelago/graph-ir';
import type { TrialEvent } from '@archipelago/trials';
import type { Message, TeacherFacts } from './messages';
import type { Settings } from './settings';

/** A student whose trial has ended. */
export interface Student {
  readonly trial: number;
  /** Left out where the trial failed. */
  readonly metrics?: CompressionMetrics;
}

/** All that the page shows of a run. */
export interface RunState {
  readonly settings: Settings;
  readonly status: 'running' | 'completed' | 'stopped' | 'failed';
  /** What goes on, as a sentence. */
  readonly activity: string;
  /** Share of the run that is done, from 0 to 1. */
  readonly progress: number;
  /** What computes. */
  readonly device?: string;
  readonly teacher?: TeacherFacts;
  readonly students: readonly Student[];
  /** The student with the greatest f. */
  readonly best?: { readonly trial: number; readonly metrics: CompressionMetrics; readonly graph: Graph };
}

/** The bar's part for the teacher. */
const TEACHER_SHARE = 0.1;

export function startOf(settings: Settings): RunState {
  return { settings, status: 'running', activity: 'Starting TensorFlow.js', progress: 0, students: [] };
}

/** The state after a message. */
export function after(state: RunState, message: Message): RunState {
  switch (message.type) {
    case 'engine-ready':
      return { ...state, device: message.device, activity: 'Training the teacher' };
    case 'teacher-epoch': {
      const { epoch, epochs } = message;
      const activity = `Training the teacher: epoch ${epoch} of ${epochs}`;
      return { ...state, activity, progress: (TEACHER_SHARE * epoch) / epochs };
    }
    case 'teacher-trained':
      return { ...state, teacher: message.teacher, activity: 'Drawing the first students' };
    case 'trial-event':
      return afterEvent(state, message.event, message.student);
    case 'search-failed':
      return { ...state, status: 'failed', activity: `The search failed: ${message.message}` };
  }
}

/** The state once the reader has stopped the run. */
export function stopped(state: RunState): RunState {
  return { ...state, status: 'stopped', activity: `Stopped after ${count(state.students.length)}` };
}

function afterEvent(state: RunState, event: TrialEvent, graph?: Graph): RunState {
  const { settings, students, best } = state;
  const training = (trial: number): string => `Training student ${trial + 1} of ${settings.students}`;
  switch (event.type) {
    case 'search-started':
      return state;
    case 'trial-suggested':
    case 'trial-started':
      return { ...state, activity: training(event.trial) };
    case 'trial-progress': {
      const epoch = `epoch ${event.step + 1} of ${settings.studentEpochs}`;
      return { ...state, activity: `${training(event.trial)}: ${epoch}` };
    }
    case 'trial-completed': {
      const metrics = event.metrics as CompressionMetrics;
      const better = best === undefined || metrics.f > best.metrics.f;
      return {
        ...ended(state, { trial: event.trial, metrics }),
        best: better ? { trial: event.trial, metrics, graph: graph! } : best,
      };
    }
    case 'trial-pruned':
    case 'trial-failed':
      return ended(state, { trial: event.trial });
    case 'search-completed':
      return { ...state, status: 'completed', progress: 1, activity: `Done: ${count(students.length)} trained` };
  }
}

function ended(state: RunState, student: Student): RunState {
  const students = [...state.students, student];
  const share = students.length / state.settings.students;
  const activity = share < 1 ? 'Learning kernels that propose the next students' : 'Training is done';
  return { ...state, students, progress: TEACHER_SHARE + (1 - TEACHER_SHARE) * share, activity };
}

function count(students: number): string {
  return `${students} student${students === 1 ? '' : 's'}`;
}
