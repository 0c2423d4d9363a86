export { CliError } from './errors';
export { processIo } from './io';
export { main } from './main';

export type { CliErrorCode } from './errors';
export type { CommandIo } from './io';
export type { MainOptions } from './main';
