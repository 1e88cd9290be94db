import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { FoundWrong, print, printJson, tell } from './command-line';
import type { Open } from './open';
import type { ErasureScan, Field } from './scan/erasure-scan';

export function addErasureCommands(program: Command, open: Open): void {
  const erasure = program.command('erasure').description('what was erased, and whether erasing works');

  erasure
    .command('list')
    .description('every erasure there was: ids and dates, for a restore of an older backup')
    .option('--out <file>', 'write it into a file')
    .action(({ out }: { out?: string }) =>
      open(async ({ platform }) => {
        const all = await platform.erasures.all();
        if (out === undefined) return printJson(all);
        await writeFile(out, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
        print(`Wrote ${all.length} erasures into ${out}. Keep it apart from the backups.`);
      }),
    );

  erasure
    .command('scan')
    .description(
      'write words into every field of a product that is thrown away, erase them, and look for them everywhere',
    )
    .option('--json', 'for machines')
    .action(async ({ json }: { json?: true }) => {
      // Loaded only here: it runs the whole product.
      const { scanErasure } = await import('./scan/erasure-scan.js');
      const scan = await scanErasure({ onProgress: tell });
      if (json) printJson(scan);
      else say(scan);
      if (!scan.holds) throw new FoundWrong();
    });
}

function say({ fields, canaries, people, notPlanted, notSealed, places, holds }: ErasureScan): void {
  print(
    `${canaries} words were written into ${fields} fields of the records of ${people} people, who were then erased.`,
  );
  print('');
  print(`${'searched'.padEnd(32)} ${'before'.padStart(8)} ${'after'.padStart(8)}`);
  for (const { place, before, found } of places) {
    print(`${place.padEnd(32)} ${String(before).padStart(8)} ${String(found.length).padStart(8)}`);
  }
  print('');
  const each = (why: string, list: readonly Field[]) => list.forEach(({ path, field }) => print(`${why}: ${field} of ${path}`)); // prettier-ignore
  for (const { place, found } of places) each(`Still in ${place}`, found);
  each('Takes words, and the scan does not write in it', notPlanted);
  each('Its words are under no key of the person', notSealed);
  print(holds ? 'None of them is anywhere.' : 'Erasing does NOT hold.');
}
