import { importedPackages } from '../markdown/code-blocks.mjs';

const scope = '@archipelago/';
const tensorEngine = /^(onnxruntime-|@tensorflow\/)/;

/**
 * What is to be installed to try a package as its user would: `siblings`, the packages of this workspace that it needs,
 * itself first, and `optional`, those of its optional peers that `example` imports, as npm arguments.
 */
export function installPlan(name, example, manifests) {
  const siblings = [];
  const optional = [];
  const visit = (sibling) => {
    if (siblings.includes(sibling)) return;
    siblings.push(sibling);
    const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifests[sibling];
    const isOptional = (dependency) => peerDependenciesMeta[dependency]?.optional === true;
    const wanted = importedPackages(example).filter(isOptional);
    const needed = [
      ...Object.keys(dependencies),
      ...Object.keys(peerDependencies).filter((peer) => !isOptional(peer)),
      ...(sibling === name ? wanted : []),
    ];
    for (const dependency of needed) {
      if (dependency.startsWith(scope)) visit(dependency.slice(scope.length));
      else if (wanted.includes(dependency)) optional.push(`${dependency}@${peerDependencies[dependency]}`);
    }
  };
  visit(name);
  return { siblings, optional };
}

/**
 * The optional peers among the siblings of a package that has sub-paths, with the siblings they need themselves: what its
 * sub-paths may import beyond what `installPlan` installs.
 */
export function subPathPeers(name, manifests) {
  const { peerDependencies = {}, peerDependenciesMeta = {} } = manifests[name];
  if (entryPoints(manifests[name]).length === 1) return [];
  const peers = Object.keys(peerDependencies)
    .filter((peer) => peer.startsWith(scope) && peerDependenciesMeta[peer]?.optional === true)
    .flatMap((peer) => installPlan(peer.slice(scope.length), '', manifests).siblings);
  return [...new Set(peers)];
}

/** The sub-paths that can be imported outside a test runner, as import specifiers. */
export function entryPoints({ name, exports }) {
  return Object.keys(exports)
    .filter((path) => !path.endsWith('.json') && path !== './testing')
    .map((path) => name + path.slice(1));
}

/** The tensor engines among the names of installed packages. */
export const tensorEngines = (installed) => installed.filter((name) => tensorEngine.test(name));
