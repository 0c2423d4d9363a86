import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { cascadeSpec, citation } from '@archipelago/committees';
import { CliError } from '../errors';
import type { CommandIo } from '../io';
import { writeWhole } from '../runs/run-folder';
import { chooseCascade } from './choose';
import { deploymentCode } from './deployment-code';
import type { CascadeFlags } from './flags';
import { progressOn } from './progress';
import { readModels } from './read-models';
import { resultText } from './result-text';

/** Reads, chooses, writes what was asked for, and prints. */
export async function runCascade(flags: CascadeFlags, io: CommandIo): Promise<void> {
  const { spec, html, json = false } = flags;
  // Before the work, not after it.
  for (const file of [spec, html]) if (file !== undefined) checkWritable(file);
  if (spec !== undefined && html !== undefined && resolve(spec) === resolve(html)) {
    throw new CliError('BAD_OPTION', `--spec and --html both name ${spec}; give each a file of its own`);
  }
  const progress = progressOn(process.stderr);
  const onProgress = (text: string): void => progress.show(text);
  try {
    const { pool, table, tabulated } = await readModels(flags, { onProgress });
    const result = chooseCascade(table, flags, { confidence: confidenceName(flags), onProgress });
    const deployed = cascadeSpec(pool, result.chosen, tabulated);
    const code = deploymentCode(deployed, spec);
    if (spec !== undefined) writeWhole(spec, `${JSON.stringify(deployed, null, 2)}\n`);
    if (html !== undefined) {
      // Loaded when it is needed: charts and a DOM take half a second.
      const { renderCascade } = await import('@archipelago/report');
      writeWhole(html, renderCascade(result, { code, citation }));
    }
    progress.close();
    io.write(json ? `${JSON.stringify(result)}\n` : resultText(result) + closing({ html, code }));
  } finally {
    progress.close();
  }
}

/** What makes a stage sure, by name. */
function confidenceName({ decisions, combination, confidence }: CascadeFlags): string {
  if (combination === 'vote') return 'share of votes';
  return confidence ?? (decisions === undefined ? 'maxProbability' : 'given');
}

function checkWritable(file: string): void {
  const folder = dirname(resolve(file));
  if (!existsSync(folder)) throw new CliError('NO_SUCH_FILE', `${folder} is not there; make it, or name another file`);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CliError('BAD_OPTION', `${file} is a folder; name a file in it`);
  }
}

/** Where to see more, and how to use it. */
function closing({ html, code }: { readonly html: string | undefined; readonly code: string }): string {
  const page =
    html === undefined ? 'Page with plots: the same command with --html cascade.html' : `Page with plots: ${html}`;
  const indented = code.trimEnd().replace(/^(?=.)/gm, '  ');
  return `\n${page}\n\nTo deploy it:\n${indented}\n`;
}
