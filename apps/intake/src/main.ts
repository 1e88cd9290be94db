import { runContext } from '@platform/process/context-process';
import { AppModule } from './app.module';

void runContext({ context: 'intake', module: (platform) => AppModule.forRoot(platform) });
