import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';

const here = dirname(fileURLToPath(import.meta.url));
const src = (name) => join(here, 'src', `${name}.ts`);

/** Our own code is bundled; every package stays outside and is resolved at run time. */
const external = (id) => !/^([./]|@fyrlykt\/|@oxc-project\/runtime)/.test(id);

export default defineConfig({
  input: {
    main: src('main'),
    worker: src('worker'),
    cli: src('cli'),
    'development-provider': src('development-provider'),
  },
  platform: 'node',
  external,
  tsconfig: join(here, 'tsconfig.json'),
  output: { dir: join(here, '../../dist/apps/api'), format: 'esm', sourcemap: true, cleanDir: true },
});
