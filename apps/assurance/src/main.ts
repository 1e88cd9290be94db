import { resolve } from 'node:path';
import { demonstrationWitness } from '@demonstration/witness';
import { runContext } from '@platform/process/context-process';
import { readIssuer } from '@platform/process/settings';
import { readWitnesses } from '@platform/process/witness-settings';
import { AppModule } from './app.module';

/** Whoever keeps the signed log has its files in hand. */
const ONE_KEEPS_THE_LOG = 7236010;

void runContext({
  context: 'assurance',
  aloneBy: ONE_KEEPS_THE_LOG,
  module: (platform, env) =>
    AppModule.forRoot(platform, [
      ...readWitnesses(env),
      ...(readIssuer(env) === undefined
        ? [
            demonstrationWitness(
              resolve(env['DATA_DIR'] ?? '.living-well'),
              () => `http://127.0.0.1:${env['PORT'] ?? '3000'}`,
            ),
          ]
        : []),
    ]),
});
