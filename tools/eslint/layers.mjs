import boundaries from 'eslint-plugin-boundaries';
import { packageNames, readJson, root } from '../workspace.mjs';

/** Layers from the ground up. A package imports from layers below its own, never from its own or above. */
const layers = ['ground', 'engine', 'substrate', 'methods', 'compose', 'app'];

/** The one package of its layer that its neighbours may import. */
const bedrock = 'numerics';

/** The layer each package names in the Nx tag `layer:*` of its project.json. */
export function readLayers() {
  return Object.fromEntries(
    packageNames.map((name) => {
      const { tags } = readJson(`${root}packages/${name}/project.json`);
      const layer = tags.find((tag) => tag.startsWith('layer:'))?.slice('layer:'.length);
      if (!layers.includes(layer)) {
        throw new Error(`packages/${name}/project.json: the tag layer:* must name one of ${layers.join(', ')}`);
      }
      return [name, layer];
    }),
  );
}

/** The packages that `name` may import. */
export function allowedImports(name, layerOf) {
  const height = (other) => layers.indexOf(layerOf[other]);
  return Object.keys(layerOf).filter(
    (other) => height(other) < height(name) || (other === bedrock && name !== bedrock),
  );
}

/** Lint configuration that fails on an import of a package from a layer that is not below. */
export function layerRule(layerOf = readLayers()) {
  const packages = Object.keys(layerOf);
  return {
    plugins: { boundaries },
    settings: {
      'boundaries/root-path': root,
      'boundaries/elements': packages.map((name) => ({ type: name, pattern: `packages/${name}` })),
      // import('@archipelago/x').T in a type.
      'boundaries/additional-dependency-nodes': [
        { name: 'import-type', selector: 'TSImportType Literal', kind: 'type' },
      ],
      'import/resolver': { [`${root}tools/eslint/resolver.mjs`]: {} },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message: '{{from.element.type}} must not import {{to.element.type}}: imports point to lower layers only',
          policies: packages.map((name) => ({
            from: { element: { type: name } },
            allow: { to: { element: { types: { anyOf: allowedImports(name, layerOf) } } } },
          })),
        },
      ],
    },
  };
}
