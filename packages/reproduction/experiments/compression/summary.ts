import { mean } from '@archipelago/numerics';
import type { SearchOutcome, TransferOutcome } from '../../src/compression/searches';
import type { SearchResult } from './search';
import type { TransferResult } from './transfer';

/** The text of `searches.json`: one short line a search and a transfer, from the lines of the results. */
export function summaryOf(texts: readonly string[]): string {
  const results = texts
    .flatMap((text) => text.split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as SearchResult | TransferResult);
  const searches = results.filter((result): result is SearchResult => 'method' in result).map(outcomeOf);
  const transfers = results.filter((result): result is TransferResult => 'source' in result).map(transferOf);
  const list = (items: readonly object[]): string => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  return `{\n"searches": ${list(searches)},\n"transfers": ${list(transfers)}\n}\n`;
}

function outcomeOf({ task, method, seed, best, rewards }: SearchResult): SearchOutcome {
  const { f, accuracy, parameters, ratio } = best;
  return {
    task,
    method,
    seed,
    f: rounded(f),
    accuracy,
    parameters,
    ratio: rounded(ratio),
    halfway: rounded(Math.max(...rewards.slice(0, rewards.length / 2))),
    mean: rounded(mean(rewards)),
  };
}

function transferOf({ source, target, seed, proposed, random }: TransferResult): TransferOutcome {
  return { source, target, seed, proposed: proposed.map(rounded), random: random.map(rounded) };
}

function rounded(value: number): number {
  return Number(value.toFixed(5));
}
