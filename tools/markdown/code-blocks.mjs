const fence = /^(`{3,})(\S*) *(.*)$/;

/**
 * The fenced code blocks of a Markdown text. `language` and `flags` are the words after the fence, as in
 * "```ts no-run"; `line` is the number of the first line of code, from 1.
 */
export function codeBlocks(markdown) {
  const blocks = [];
  let open = null;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (open === null) {
      const [, mark, language, flags] = fence.exec(line) ?? [];
      if (mark) open = { mark, language, flags: flags.split(' ').filter(Boolean), line: index + 2, code: [] };
    } else if (line.trim() === open.mark) {
      blocks.push({ language: open.language, flags: open.flags, line: open.line, code: open.code.join('\n') });
      open = null;
    } else {
      open.code.push(line);
    }
  }
  return blocks;
}

/** The blocks that can be run as an ES module. */
export const runnableBlocks = (markdown) =>
  codeBlocks(markdown).filter(({ language, flags }) => ['js', 'ts'].includes(language) && !flags.includes('no-run'));

/** What a module imports by name, without sub-paths: `rxjs`, `@archipelago/trials`. */
export function importedPackages(code) {
  const sources = [...code.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]);
  const names = sources
    .filter((source) => !source.startsWith('.') && !source.startsWith('node:'))
    .map((source) => source.split('/', source.startsWith('@') ? 2 : 1).join('/'));
  return [...new Set(names)];
}
