#!/usr/bin/env node
import { runWitness, USAGE, WitnessUsageError } from './src/witness/command-line.mjs';

try {
  const close = await runWitness(process.argv.slice(2));
  if (close) for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
} catch (error) {
  const usage = error instanceof WitnessUsageError ? `\nUse: ${USAGE}` : '\n';
  process.stderr.write(`witness: ${error instanceof Error ? error.message : 'unknown trouble'}${usage}`);
  process.exitCode = 2;
}
