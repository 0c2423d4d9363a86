/** A name in the three forms the sources use: `hard-swish`, `hardSwish`, `HardSwish`. */
export function namesOf(name) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new Error(`"${name}" is not in kebab-case; write it like hard-swish`);
  }
  const pascal = name.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase());
  return { kebab: name, camel: pascal[0].toLowerCase() + pascal.slice(1), pascal };
}

/** Throws where a file that is to be made exists. */
export function assertAbsent(tree, ...files) {
  for (const file of files) if (tree.exists(file)) throw new Error(`${file} exists already`);
}
