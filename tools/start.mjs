// npm start: builds when needed, then runs every context in one process.
import { build } from './build.mjs';

try {
  build({ say: (line) => process.stdout.write(`${line}\n`) });
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
await import('../dist/server/apps/all-in-one/src/main.js');
