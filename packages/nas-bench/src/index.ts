export { NasBenchError } from './errors';
export { nasBench201Table } from './nas-bench-201/table';
export { recordedEvaluator } from './recorded/recorded-evaluator';
export { parseRecords, printRecords } from './recorded/records';

export type { NasBenchErrorCode } from './errors';
export type { NasBench201TableOptions } from './nas-bench-201/table';
export type { RecordedEvaluatorOptions } from './recorded/recorded-evaluator';
export type { RecordedTrial } from './recorded/records';
