import { defineConfig } from 'vite';
import { sources } from '../../tools/config/vitest.ts';
import { refuseNode } from './refuse-node.ts';

export default defineConfig({
  // Relative, so that the page can lie in any folder.
  base: './',
  resolve: { alias: sources },
  plugins: [refuseNode()],
  worker: { format: 'es', plugins: () => [refuseNode()] },
  build: { chunkSizeWarningLimit: 1000 },
});
