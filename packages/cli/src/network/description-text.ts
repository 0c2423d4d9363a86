import { count } from '../display/format';
import type { Description } from './description';

/** A description as a table of its stages. */
export function descriptionText(description: Description): string {
  const { name, input, output, parameters, buffers, multiplyAdds, stages } = description;
  const row = (cells: readonly string[]): string =>
    `  ${cells[0].padEnd(16)}${cells
      .slice(1)
      .map((cell) => cell.padStart(18))
      .join('')}`;
  return [
    `${name}: ${input.join('x')} to ${output.join('x')}`,
    '',
    row(['stage', 'nodes', 'parameters', 'multiply-adds']),
    ...stages.map((stage) =>
      row([stage.shape.join('x'), String(stage.nodes), count(stage.parameters), count(stage.multiplyAdds)]),
    ),
    row(['total', String(stages.reduce((sum, { nodes }) => sum + nodes, 0)), count(parameters), count(multiplyAdds)]),
    '',
    `  ${count(buffers)} more numbers of running statistics in a checkpoint`,
    '',
  ].join('\n');
}
