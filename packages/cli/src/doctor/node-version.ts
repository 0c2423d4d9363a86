/** What the packages of this project ask for in `engines`. */
export const OLDEST_NODE = '20.19';

/** Major and minor number of a version such as `v20.19.0`. */
export function nodeVersionOf(version: string): readonly [major: number, minor: number] {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return [major, minor];
}

/** Whether this project runs on a version of Node. */
export function supportsNode(version: string): boolean {
  const [major, minor] = nodeVersionOf(version);
  const [oldest, least] = nodeVersionOf(OLDEST_NODE);
  return major > oldest || (major === oldest && minor >= least);
}
