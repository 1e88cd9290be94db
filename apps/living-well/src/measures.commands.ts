import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { ImportMeasurePack, importPack } from '@contexts/outcomes';
import { FoundWrong, OperatorError, print, printJson } from './command-line';
import type { Open } from './open';

interface ImportOptions {
  readonly line?: string;
  readonly json?: true;
}

const MOST_BYTES = 1_000_000;

/** Measures that are not of the product: packs, whose words belong to somebody else. */
export function addMeasuresCommands(program: Command, open: Open): void {
  const measures = program.command('measures').description('questionnaires, from packs of their own');

  measures
    .command('import')
    .description(
      'bring a measure from a pack; what needs a licence stays locked until an agency records one; exit code 2 when the pack is not right',
    ) // prettier-ignore
    .argument('<file>', 'a pack: one measure in JSON')
    .option('--line <score>', 'where services put the line, for a measure whose pack leaves that open')
    .option('--json', 'for machines')
    .action(async (file: string, { line, json }: ImportOptions) => {
      const pack = await readPackFile(file);
      const at = line === undefined ? null : Number(line);
      if (at !== null && !Number.isFinite(at)) throw new OperatorError(`"${line}" is no score; expected a number.`);
      return open(async ({ platform, clock }) => {
        const report = await importPack(platform.streams, new ImportMeasurePack(pack, at, randomUUID(), clock.now()));
        if (json) printJson(report);
        if ('problems' in report) {
          if (!json) for (const { field, problem } of report.problems) print(`${field} ${problem}.`);
          throw new FoundWrong();
        }
        if (json) return;
        const { name, version, licenceClass, isNew } = report;
        print(isNew ? `${name}, version ${version}, can be asked.` : `${name}, version ${version}, was here before.`);
        if (licenceClass !== 'A') {
          print(
            'Its words belong to somebody else: it is locked for each agency until its administrator records a licence.',
          );
        }
      });
    });
}

async function readPackFile(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(`${file} could not be read: ${error.code ?? 'unknown'}. Expected a file in JSON.`);
  });
  if (text.length > MOST_BYTES) throw new OperatorError(`${file} is longer than a measure can be.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new OperatorError(`${file} is not JSON. Expected one measure, as in docs/how-to/bring-a-measure.md.`);
  }
}
