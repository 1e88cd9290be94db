// npm run living-well -- <noun> <verb> …: builds the server when needed, then runs the operator's command.
import { build } from './build.mjs';

try {
  // What a command prints may be read by a machine, so the build speaks to the person only.
  build({ only: ['server'], say: (line) => process.stderr.write(`${line}\n`) });
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
await import('../dist/server/apps/living-well/src/main.js');
