export { citation } from './citation';
export { confidences } from './confidence/confidence';
export { CommitteeError } from './errors';
export { decisionsOf } from './members/decisions';
export { createPool } from './members/pool';
export { scoresOf } from './members/scores';

export type { Cascade, CascadeMetrics, MeasuredCascade, Threshold } from './cascades/cascade';
export type { ConfidenceFunction, ConfidenceName, TopTwo } from './confidence/confidence';
export type { CommitteeErrorCode, CommitteeErrorPlace } from './errors';
export type { DecisionsParts } from './members/decisions';
export type { Costs, Decisions, Member, Output, Scores } from './members/output';
export type { MemberType, Pool, PoolParts } from './members/pool';
export type { ScoresOptions } from './members/scores';
export type { DecisionTable, StageDecisions, TableType } from './tables/decision-table';
