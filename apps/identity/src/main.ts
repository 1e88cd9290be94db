import { CommandBus } from '@nestjs/cqrs';
import { registerAccounts } from '@demonstration/register-accounts';
import { runContext } from '@platform/process/context-process';
import { readMessagesBehindGateway } from '@platform/process/message-settings';
import { readFirstAdministrator, readIssuer } from '@platform/process/settings';
import { AppModule } from './app.module';

void runContext({
  context: 'identity',
  asks: ['intake', 'care-plan', 'provider-directory', 'outcomes'],
  module: (platform, env) =>
    AppModule.forRoot(platform, {
      demonstration: readIssuer(env) === undefined,
      firstAdministrator: readFirstAdministrator(env),
      messages: readMessagesBehindGateway(env, () => platform.clock.now()),
    }),
  begin: async (app, platform, env) => {
    if (readIssuer(env) !== undefined) return;
    await registerAccounts(app.get(CommandBus, { strict: false }), platform.clock.now());
  },
});
