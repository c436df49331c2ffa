import { defineConfig } from 'tsdown';

export default defineConfig([
  {
    entry: { index: 'src/index.ts', main: 'src/cli/main.ts', worker: 'src/corpus/worker.ts' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    dts: { entry: 'src/index.ts' },
    clean: false,
    outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  },
  {
    // the program inside the page that `warta report` writes
    entry: { page: 'src/export/page/client/main.ts' },
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    tsconfig: 'src/export/page/client/tsconfig.json',
    minify: true,
    dts: false,
    clean: false,
  },
]);
