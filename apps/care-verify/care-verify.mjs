#!/usr/bin/env node
import { run } from './src/command-line.mjs';

try {
  const { exitCode, out, err } = run(process.argv.slice(2));
  process.stdout.write(out);
  process.stderr.write(err);
  process.exitCode = exitCode;
} catch {
  process.stderr.write('care-verify: the verifier itself failed, so it cannot be told whether the record holds\n');
  process.exitCode = 2;
}
