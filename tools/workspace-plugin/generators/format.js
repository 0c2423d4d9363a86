import { format, getFileInfo } from 'prettier';

/** Formats what a generator wrote, as `npm run format` would. */
export async function formatChanges(tree) {
  const options = JSON.parse(tree.read('.prettierrc.json', 'utf-8'));
  for (const { path, content } of tree.listChanges()) {
    const { inferredParser: parser } = await getFileInfo(path);
    if (parser) tree.write(path, await format(content.toString(), { ...options, parser }));
  }
}
