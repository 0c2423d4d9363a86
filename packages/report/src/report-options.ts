import type { Graph, OpRegistry } from '@archipelago/graph-ir';
import type { Metrics, Objective } from '@archipelago/trials';
import { ReportError } from './errors';

/** A network that the best one is compared with, such as the one it was made from. */
export interface Teacher {
  /** @defaultValue `teacher` */
  readonly name?: string;
  /** Its metrics, under the names that the trials report. */
  readonly metrics: Metrics;
  /** The drawing of the best network shows what changed since this one; layers of the same id are the same. */
  readonly graph?: Graph;
}

/** What a report shows. */
export interface ReportOptions<C = unknown> {
  /** @defaultValue `Architecture search` */
  readonly title?: string;
  /**
   * The two metrics of the trade-off chart: what is paid on the x axis, what is won on the y axis.
   * @defaultValue `parameters`, else `multiplyAdds`, to be minimised, against `accuracy`, else the objective's metric
   */
  readonly tradeOff?: { readonly x: Objective; readonly y: Objective };
  /**
   * The metric of the learning curves.
   * @defaultValue the objective's metric where trials report it while they run, else `accuracy`, else `loss`, else the
   * first one reported
   */
  readonly progress?: Objective;
  /** @defaultValue nothing is compared */
  readonly teacher?: Teacher;
  /**
   * The network of a candidate, to be drawn.
   * @defaultValue the candidate where it is a graph, or its property `graph` where that is one
   */
  readonly graphOf?: (candidate: C) => Graph | undefined;
  /** Names a candidate in the table of trials. @defaultValue candidates are not named */
  readonly describe?: (candidate: C) => string;
  /** Ops that the networks use. @defaultValue the standard ops */
  readonly ops?: OpRegistry;
  /** When the report was made, for its foot. @defaultValue not said */
  readonly date?: string;
  /** Most trials in the table, the best ones; from 0. @defaultValue 500 */
  readonly tableRows?: number;
  /** Most trials drawn in a chart. @defaultValue 1500 */
  readonly chartPoints?: number;
  /** Most learning curves. @defaultValue 100 */
  readonly curves?: number;
}

/** Options with every default that does not depend on the run. */
export interface CheckedReportOptions<C = unknown> extends ReportOptions<C> {
  readonly title: string;
  readonly tableRows: number;
  readonly chartPoints: number;
  readonly curves: number;
}

/** Throws a `ReportError` with code `BAD_OPTION` for a number that is out of range. */
export function checkReportOptions<C>(options: ReportOptions<C>): CheckedReportOptions<C> {
  const { title = 'Architecture search', tableRows = 500, chartPoints = 1500, curves = 100 } = options;
  check('tableRows', tableRows, 0);
  check('chartPoints', chartPoints, 1);
  check('curves', curves, 1);
  return { ...options, title, tableRows, chartPoints, curves };
}

const most = 100_000;

function check(name: string, value: number, least: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new ReportError('BAD_OPTION', `Report: ${name} is ${value}; give an integer from ${least} to ${most}`);
}
