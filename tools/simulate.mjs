// npm run simulate -- --people 1000 --months 12 --seed 7: builds the server when needed, then plays a made-up place through the rules.
import { createRequire } from 'node:module';
import { build } from './build.mjs';

const require = createRequire(import.meta.url);
try {
  build({ only: ['server'], say: (line) => process.stderr.write(`${line}\n`) });
  require('reflect-metadata');
  const { runSimulation } = require('../dist/server/libs/simulation/run-simulation.js');
  // The database that was started for it ends with it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
  await runSimulation(process.argv.slice(2), process.env);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
