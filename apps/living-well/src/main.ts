import 'reflect-metadata';
import { Command } from 'commander';
import { withDatabase, withPlatform } from '@platform/process/operator';
import { addBackupCommands } from './backup.commands';
import { exitCodeOf, tell } from './command-line';
import { addDirectoryCommands } from './directory.commands';
import { addErasureCommands } from './erasure.commands';
import { addFiguresCommands } from './figures.commands';
import { addLagCommands } from './lag.commands';
import type { Open, OpenDatabase } from './open';
import { addMeasuresCommands } from './measures.commands';
import { addParkedCommands } from './parked.commands';
import { addReconcileCommands } from './reconcile.commands';
import { addProjectionCommands } from './projection.commands';
import { addStoreCommands } from './store.commands';
import { addWatchCommands } from './watch.commands';

const program = new Command('living-well')
  .description('For whoever runs Living Well: look after the log, the views and the copies of them.')
  .option('--data-dir <dir>', 'where the product keeps everything; DATA_DIR or .living-well when not said')
  .showSuggestionAfterError()
  .configureOutput({
    outputError: (line, write) =>
      write(
        `${line
          .replace(/^error: /, '')
          .trim()
          .replace(/\s*\n\s*/g, ' ')}. Try --help.\n`,
      ),
  })
  .exitOverride();

const options = () => ({ env: process.env, dataDir: program.opts<{ dataDir?: string }>().dataDir, onProgress: tell });
const open: Open = (work) => withPlatform(options(), work);
const openDatabase: OpenDatabase = (work) => withDatabase(options(), work, { begin: true });

// One file for each noun.
addStoreCommands(program, open);
addParkedCommands(program);
addLagCommands(program);
addReconcileCommands(program);
addProjectionCommands(program, open);
addBackupCommands(program, open, openDatabase);
addErasureCommands(program, open);
addDirectoryCommands(program, open);
addMeasuresCommands(program, open);
addFiguresCommands(program, open);
addWatchCommands(program, open);

// The database that was started for a command ends with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

program.parseAsync().catch((error: unknown) => {
  process.exitCode = exitCodeOf(error);
});
