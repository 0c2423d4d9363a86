import { Command, Option } from 'commander';
import type { CascadeFlags } from '../cascade/flags';
import { numberOption } from '../cascade/number-option';
import { CliError } from '../errors';
import type { CommandIo } from '../io';
import { integerOption } from './options';

const share = numberOption({ above: 0, below: 1 });
const targets = ['match', 'matchCost', 'maxCost', 'minAccuracy'] as const;

/** `archipelago cascade`. */
export function cascadeCommand(io: CommandIo): Command {
  const command = new Command('cascade')
    .summary('choose a cascade of finished models: faster at a known accuracy')
    .description(
      'From what finished models say on a validation set, and what they cost, chooses models, their order and confidence\n' +
        'thresholds: a sample leaves after the first stage that is sure enough. They are chosen on one half of the samples\n' +
        'and reported on the other.',
    )
    .addOption(
      new Option(
        '--logits <FILES...>',
        'logits of each model: npy, npz or CSV, (samples, classes); globs too',
      ).conflicts(['probabilities', 'decisions']),
    )
    .addOption(new Option('--probabilities <FILES...>', 'the same with probabilities').conflicts('decisions'))
    .addOption(
      new Option(
        '--decisions <DIR>',
        'a folder with meta.csv and Model<N>_PredictedLabel, _Confidence, _TrueLabel.txt',
      ).conflicts(['labels', 'costs', 'confidence']),
    )
    .option('--labels <FILE>', 'the right classes, one a sample')
    .option('--costs <FILE>', 'JSON: what each model costs, a number or several by name')
    .addOption(
      new Option('--match <best|NAME>', "the least cost at that model's accuracy (default: best)").conflicts([
        ...targets.slice(1),
      ]),
    )
    .addOption(
      new Option('--match-cost <NAME>', "the best accuracy at that model's cost").conflicts([...targets.slice(2)]),
    )
    .addOption(
      new Option('--max-cost <X>', 'the best accuracy at this average cost')
        .argParser(numberOption({ least: 0 }))
        .conflicts('minAccuracy'),
    )
    .option('--min-accuracy <X>', 'the least cost at this accuracy, in [0, 1]', numberOption({ least: 0, most: 1 }))
    .option('--max-worst-case <X|NAME>', 'bound of the cost of a sample that takes all stages: a number or a model')
    .option('--models <N>', 'most members of a cascade', integerOption(1), 4)
    .option('--cost <NAME>', 'which of several costs')
    .addOption(
      new Option('--confidence <NAME>', 'how sure a stage is (default: maxProbability)').choices([
        'maxProbability',
        'probabilityGap',
        'logitGap',
        'negativeEntropy',
        'agreement',
      ]),
    )
    .addOption(
      new Option(
        '--combination <NAME>',
        'how members are combined (default: the mean of what is given; last for decisions)',
      ).choices(['logits', 'probabilities', 'vote', 'last']),
    )
    .option('--per-class', 'thresholds for each predicted class')
    .addOption(
      new Option('--guarantee <DELTA>', 'with --match: accuracy drops by at most this below the model, at the --level')
        .argParser(numberOption({ least: 0, most: 1 }))
        .conflicts([...targets.slice(1), 'perClass']),
    )
    .option('--split <X>', 'share of the samples that the cascade is chosen on', share, 0.5)
    .option('--seed <S>', 'decides the split', integerOption(0), 1)
    .option('--level <X>', 'confidence level of the intervals', share, 0.95)
    .option('--spec <FILE>', 'write the cascade as JSON, to deploy it')
    .option('--html <FILE>', 'write a page with plots')
    .option('--json', 'print one JSON object');
  return command
    .addHelpText(
      'after',
      '\nExamples:\n' +
        "  $ archipelago cascade --logits 'models/*.npy' --labels y.npy --costs costs.json\n" +
        '  $ archipelago cascade --decisions frugalml/FERPLUS --match best --json\n' +
        "  $ archipelago cascade --probabilities 'p/*.npy' --labels y.npy --costs costs.json --max-cost 2e9 --html cascade.html\n",
    )
    .action(async (flags: CascadeFlags) => {
      if (!flags.logits && !flags.probabilities && !flags.decisions) {
        throw new CliError('BAD_OPTION', 'there is no model; give --logits, --probabilities or --decisions');
      }
      const { runCascade } = await import('../cascade/run');
      await runCascade(flags, io);
    });
}
