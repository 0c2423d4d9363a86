import { Command, Option } from 'commander';
import type { CommandIo } from '../io';
import { sizesOption } from '../network/sizes-option';
import { teacherNames } from '../teachers/teachers';
import { integerOption } from './options';

interface DescribeFlags {
  readonly input?: readonly number[];
  readonly classes?: number;
  readonly json?: boolean;
  readonly format?: 'dot' | 'svg';
}

/** `archipelago describe`. */
export function describeCommand(io: CommandIo): Command {
  return new Command('describe')
    .summary('print what a network costs, without running it, or draw it')
    .argument(
      '<network>',
      `a network of the zoo, ${teacherNames.join(', ')}, a graph's JSON file, or a run's best.json`,
    )
    .option('--input <SIZES>', 'another size of images, HxW, or of clips, TxHxW', sizesOption)
    .option('--classes <N>', 'another number of classes', integerOption(1))
    .addOption(new Option('--json', 'print one JSON object').conflicts('format'))
    .addOption(new Option('--format <FORMAT>', 'draw it: the language of Graphviz, or SVG').choices(['dot', 'svg']))
    .addHelpText(
      'after',
      '\nA multiply-add counts once; parameters are trained numbers.\n' +
        '\nExamples:\n' +
        '  $ archipelago describe efficientnet-b3 --json\n' +
        '  $ archipelago describe i3d --input 64x224x224 --classes 400\n' +
        '  $ archipelago describe resnet18-cifar --format svg > resnet18.svg\n' +
        '  $ archipelago describe runs/fashion/best.json\n',
    )
    .action(async (nameOrFile: string, { input, classes, json = false, format }: DescribeFlags) => {
      const { networkOf } = await import('../network/network-of');
      const graph = networkOf(nameOrFile, { sizes: input, classes });
      if (format === 'dot') {
        const { toDot } = await import('@archipelago/graph-ir');
        return io.write(toDot(graph));
      }
      if (format === 'svg') {
        const { drawGraph } = await import('@archipelago/report/drawings');
        return io.write(drawGraph(graph, { maximumBoxes: MAXIMUM_BOXES }) + '\n');
      }
      const { describeNetwork } = await import('../network/description');
      const description = describeNetwork(graph, nameOrFile);
      if (json) return io.write(JSON.stringify(description) + '\n');
      const { descriptionText } = await import('../network/description-text');
      io.write(descriptionText(description));
    });
}

/** Above the largest network of the zoo. */
const MAXIMUM_BOXES = 4000;
