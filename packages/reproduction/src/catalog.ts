import { ReproductionError } from './errors';
import { nameOf, type Exhibit } from './exhibit';
import { figure21 } from './figures/figure-2-1';
import { figure22 } from './figures/figure-2-2';
import { figure23 } from './figures/figure-2-3';
import { figure24 } from './figures/figure-2-4';
import { figure31 } from './figures/figure-3-1';
import { figure32 } from './figures/figure-3-2';
import { figure33 } from './figures/figure-3-3';
import { figure41 } from './figures/figure-4-1';
import { figure42 } from './figures/figure-4-2';
import { figure43 } from './figures/figure-4-3';
import { figure44 } from './figures/figure-4-4';
import { figure51 } from './figures/figure-5-1';
import { figure52 } from './figures/figure-5-2';
import { figure53 } from './figures/figure-5-3';
import { figure54 } from './figures/figure-5-4';
import { figure55 } from './figures/figure-5-5';
import { figure56 } from './figures/figure-5-6';
import { figure61 } from './figures/figure-6-1';
import { figure62 } from './figures/figure-6-2';
import { figure63 } from './figures/figure-6-3';
import { table21 } from './tables/table-2-1';
import { table22 } from './tables/table-2-2';
import { table23 } from './tables/table-2-3';
import { table24 } from './tables/table-2-4';
import { table25 } from './tables/table-2-5';
import { table26 } from './tables/table-2-6';
import { table27 } from './tables/table-2-7';
import { table28 } from './tables/table-2-8';
import { table29 } from './tables/table-2-9';
import { table31 } from './tables/table-3-1';
import { table32 } from './tables/table-3-2';
import { table33 } from './tables/table-3-3';
import { table34 } from './tables/table-3-4';
import { table35 } from './tables/table-3-5';
import { table36 } from './tables/table-3-6';
import { table37 } from './tables/table-3-7';
import { table38 } from './tables/table-3-8';
import { table39 } from './tables/table-3-9';
import { table310 } from './tables/table-3-10';
import { table311 } from './tables/table-3-11';
import { table312 } from './tables/table-3-12';
import { table41 } from './tables/table-4-1';
import { table42 } from './tables/table-4-2';
import { table43 } from './tables/table-4-3';
import { table44 } from './tables/table-4-4';
import { table45 } from './tables/table-4-5';
import { table46 } from './tables/table-4-6';
import { table47 } from './tables/table-4-7';
import { table48 } from './tables/table-4-8';
import { table51 } from './tables/table-5-1';
import { table52 } from './tables/table-5-2';
import { table53 } from './tables/table-5-3';
import { table54 } from './tables/table-5-4';
import { table55 } from './tables/table-5-5';
import { table56 } from './tables/table-5-6';
import { table57 } from './tables/table-5-7';
import { table58 } from './tables/table-5-8';
import { table59 } from './tables/table-5-9';
import { table510 } from './tables/table-5-10';
import { table511 } from './tables/table-5-11';
import { table512 } from './tables/table-5-12';
import { table513 } from './tables/table-5-13';
import { table514 } from './tables/table-5-14';
import { table515 } from './tables/table-5-15';
import { table61 } from './tables/table-6-1';
import { table62 } from './tables/table-6-2';
import { table63 } from './tables/table-6-3';
import { table64 } from './tables/table-6-4';
import { table65 } from './tables/table-6-5';
import { table66 } from './tables/table-6-6';
import { table67 } from './tables/table-6-7';

/** The 51 tables of the thesis, in its order. */
export const tables: readonly Exhibit[] = [
  table21,
  table22,
  table23,
  table24,
  table25,
  table26,
  table27,
  table28,
  table29,
  table31,
  table32,
  table33,
  table34,
  table35,
  table36,
  table37,
  table38,
  table39,
  table310,
  table311,
  table312,
  table41,
  table42,
  table43,
  table44,
  table45,
  table46,
  table47,
  table48,
  table51,
  table52,
  table53,
  table54,
  table55,
  table56,
  table57,
  table58,
  table59,
  table510,
  table511,
  table512,
  table513,
  table514,
  table515,
  table61,
  table62,
  table63,
  table64,
  table65,
  table66,
  table67,
];

/** The 20 figures of the thesis, in its order. */
export const figures: readonly Exhibit[] = [
  figure21,
  figure22,
  figure23,
  figure24,
  figure31,
  figure32,
  figure33,
  figure41,
  figure42,
  figure43,
  figure44,
  figure51,
  figure52,
  figure53,
  figure54,
  figure55,
  figure56,
  figure61,
  figure62,
  figure63,
];

/** All tables, then all figures. */
export const exhibits: readonly Exhibit[] = [...tables, ...figures];

/**
 * The table or figure of an id. A bare number is a table: `2.3`, `table-2.3`, `figure-2.1`; case and the sign between
 * word and number do not matter.
 *
 * Throws `UNKNOWN_EXHIBIT` for any other.
 */
export function findExhibit(id: string): Exhibit {
  const [, word = 'table', number] = /^(?:(table|figure)[ -]?)?(\d\.\d{1,2})$/.exec(id.trim().toLowerCase()) ?? [];
  const found = exhibits.find((exhibit) => nameOf(exhibit).toLowerCase() === `${word} ${number}`);
  if (found !== undefined) return found;
  throw new ReproductionError(
    'UNKNOWN_EXHIBIT',
    `the thesis has no table or figure '${id.slice(0, 64)}'; give a table as 2.3 and a figure as figure-2.1`,
  );
}
