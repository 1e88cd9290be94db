import { runContext } from '@platform/process/context-process';
import { readWitnesses } from '@platform/process/witness-settings';
import { AppModule } from './app.module';

/** Whoever keeps the signed log has its files in hand. */
const ONE_KEEPS_THE_LOG = 7236010;

void runContext({
  context: 'assurance',
  aloneBy: ONE_KEEPS_THE_LOG,
  module: (platform, env) => AppModule.forRoot(platform, readWitnesses(env)),
});
