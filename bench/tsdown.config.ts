import { defineConfig } from 'tsdown';

/** The measurements as the program itself is built: what runs sources directly adds work of its own to every function. */
export default defineConfig({
  entry: { bench: 'main.ts' },
  outDir: '../dist',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  dts: false,
  clean: false,
  outExtensions: () => ({ js: '.js' }),
  outputOptions: { codeSplitting: false },
});
