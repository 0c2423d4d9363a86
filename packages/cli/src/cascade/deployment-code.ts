import type { CascadeSpec } from '@archipelago/committees';

/** Longest specification that is put into the source text. */
const INLINE = 4000;

/** Source text that runs a cascade; `file` is where its specification was written. */
export function deploymentCode(spec: CascadeSpec, file: string | undefined): string {
  const text = JSON.stringify(spec);
  const inline = file === undefined && text.length <= INLINE;
  const note = file === undefined ? '; // --spec cascade.json writes it' : ';';
  return [
    ...(inline ? [] : ["import { readFileSync } from 'node:fs';"]),
    "import { createCascade } from '@archipelago/committees';",
    '',
    inline
      ? `const spec = ${text};`
      : `const spec = JSON.parse(readFileSync(${quoted(file ?? 'cascade.json')}, 'utf8'))${note}`,
    `// Each model is a function of a batch of inputs: ${given(spec)}.`,
    'const cascade = createCascade(spec, {',
    `  models: { ${[...new Set(spec.members)].map((name) => modelOf(name, spec)).join(', ')} },`,
    '});',
    'const { label, confidence, exitedAfter } = await cascade.predict(input);',
    '',
  ].join('\n');
}

function given({ kind, classes }: CascadeSpec): string {
  if (kind === 'decisions') return 'it gives { labels, confidences }, one of each an input';
  return `it gives their ${kind}, (inputs, ${classes}), row-major`;
}

/** `small: runSmall`; as many functions as the cascade has copies of it. */
function modelOf(name: string, { members }: CascadeSpec): string {
  const copies = members.filter((member) => member === name).length;
  const key = /^\p{L}[\p{L}\p{N}_]*$/u.test(name) ? name : quoted(name);
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const run = `run${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`;
  if (copies === 1) return `${key}: ${run}`;
  return `${key}: [${Array.from({ length: copies }, (_, i) => `${run}Copy${i + 1}`).join(', ')}]`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;
}
