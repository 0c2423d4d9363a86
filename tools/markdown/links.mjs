import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Markdown without its code, where nothing is a link or a heading. */
const prose = (markdown) => markdown.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '');

/** The anchors of a text's headings, as GitHub names them. */
export function anchors(markdown) {
  const headings = [...markdown.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').matchAll(/^#+ +(.+)$/gm)];
  return headings.map(([, title]) =>
    title
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

/** The targets of all links and images that lie in this repository. */
export function relativeLinks(markdown) {
  const targets = [...prose(markdown).matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map((match) => match[1]);
  return targets.filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target));
}

/** The relative links of `file` that lead to no file or no heading. */
export function deadLinks(file) {
  const markdown = readFileSync(file, 'utf8');
  return relativeLinks(markdown).filter((target) => {
    const [path, anchor] = decodeURI(target).split('#');
    const destination = path === '' ? file : join(dirname(file), path);
    if (!existsSync(destination)) return true;
    if (!anchor || statSync(destination).isDirectory() || !destination.endsWith('.md')) return false;
    return !anchors(readFileSync(destination, 'utf8')).includes(anchor);
  });
}
