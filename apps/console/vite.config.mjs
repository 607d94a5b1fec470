import { defineConfig } from 'vite';

// One script under a plain name: the desk puts the hash into its address, as it does for the pages' files.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'bundle',
    target: 'es2022',
    rollupOptions: {
      input: new URL('src/main.tsx', import.meta.url).pathname,
      output: { entryFileNames: 'console.js', codeSplitting: false },
    },
  },
});
