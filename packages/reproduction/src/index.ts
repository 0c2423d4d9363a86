export { exhibits, figures, findExhibit, tables } from './catalog';
export { reproductionDocument } from './document/reproduction-document';
export { ReproductionError } from './errors';
export { levelsOf, levelText, nameOf, needsOf } from './exhibit';
export { levels } from './level';
export { parsePrinted, printsAs } from './printed';
export { reproduce, unexpectedRows } from './result';
export { distanceOf } from './row';
export { rowText } from './row-text';

export type { ReproductionErrorCode } from './errors';
export type { Exhibit } from './exhibit';
export type { Level, Needs, Part } from './level';
export type { Printed } from './printed';
export type { ExhibitResult, ReproduceOptions } from './result';
export type { Row } from './row';
export type { RowText } from './row-text';
