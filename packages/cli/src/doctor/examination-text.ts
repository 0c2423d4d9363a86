import { columns } from '../display/columns';
import { count } from '../display/format';
import type { Examination, ExaminedEngine, Machine } from './examine';
import { OLDEST_NODE, supportsNode } from './node-version';

/** What is known before anything is measured. */
export function machineText({ nodeVersion, system, processor, processors }: Machine): string {
  const node = supportsNode(nodeVersion) ? 'supported' : `not supported: use ${OLDEST_NODE} or newer`;
  return `Node ${nodeVersion}, ${node}\n${system}, ${processor}, ${processors} processors\n`;
}

/** The engines as a table, what `--engine auto` takes, and what to install for more. */
export function examinationText({ auto, measured, engines }: Examination): string {
  const table = columns([HEAD, ...engines.map(rowOf)], [4, 5]);
  const chosen = auto.engine.name === 'tfjs' ? `tfjs on ${auto.engine.backend}` : auto.engine.name;
  const remedies = engines.flatMap(({ engine, backend, problem, remedy }) =>
    remedy === null ? [] : [`  ${engine} ${backend}: ${problem}\n    ${remedy}`],
  );
  const sections = [
    table.join('\n'),
    `GFLOP/s: ${measured.product}\nimages/s: ${measured.step}`,
    `--engine auto takes ${chosen} (${auto.reason})`,
    ...(remedies.length > 0 ? [`For more:\n${remedies.join('\n')}`] : []),
  ];
  return sections.map((section) => `\n${section}\n`).join('');
}

const HEAD = ['engine', 'backend', 'version', 'device', 'GFLOP/s (n)', 'images/s'];

function rowOf({ engine, backend, version, device, product, imagesPerSecond }: ExaminedEngine): readonly string[] {
  return [
    engine,
    backend,
    version ?? '–',
    device ?? '–',
    product === null ? '–' : `${product.gigaflops.toFixed(1)} (${product.size})`,
    imagesPerSecond === null ? '–' : count(imagesPerSecond),
  ];
}
