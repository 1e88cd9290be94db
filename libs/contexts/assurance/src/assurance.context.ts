import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { ContextDefinition } from '@platform/runtime/context';
import { Context } from '@platform/runtime/context';
import { signingKeyOf } from '@platform/transparency-log/signing-key';
import { SignedLog } from './views/log/signed-log.projection';
import { checkpointsProjection } from './views/log/checkpoints.projection';

/** Pinned: another id would log every event a second time. */
export const LOG_FOLLOWER = 'assurance.integrator.v1';

/** What assurance's handlers and queries ask for: the context, and the one log of every event. */
export class AssuranceContext extends Context {
  private opened: SignedLog | undefined;

  constructor(...[definition, ...given]: ConstructorParameters<typeof Context>) {
    const integrator = {
      id: LOG_FOLLOWER,
      begin: 'at-the-start' as const,
      handle: (...page: Parameters<SignedLog['integrate']>) => this.log.integrate(...page),
    };
    const parts: ContextDefinition['parts'] = (platform) => ({
      ...definition.parts(platform),
      followers: [integrator],
    });
    super({ ...definition, parts }, ...given);
  }

  get log(): SignedLog {
    if (!this.opened) throw new Error('The log is opened when the application starts.');
    return this.opened;
  }

  override async onApplicationBootstrap(): Promise<void> {
    const { platform, database } = this;
    const newOrigin = () => `living-well.example/log/${randomBytes(6).toString('hex')}`;
    const signer = await signingKeyOf(database, platform.keyFor('log-signing'), newOrigin);
    const folder = path.join(platform.options.dataDir, 'transparency-log');
    this.opened = new SignedLog({ platform, database, signer, folder });
    await this.opened.open();
    await super.onApplicationBootstrap();
  }

  /** Waits until everything recorded by now is logged, and what is signed can be seen; throws 503 `view-behind`. */
  async caughtUp(allowedMs?: number): Promise<void> {
    const head = await this.platform.store.head();
    await this.runtime.reached(LOG_FOLLOWER, head, allowedMs);
    await this.runtime.reached(checkpointsProjection.id, head, allowedMs);
  }
}
