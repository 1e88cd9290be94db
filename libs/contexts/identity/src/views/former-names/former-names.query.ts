import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { formerNamesStream } from '../../domain/former-names/former-names.state';
import { IdentityContext } from '../../identity.context';

/** What somebody was called before: read from the stream, for there is no table of it, and never with anything else. */
@Injectable()
export class FormerNamesQuery {
  constructor(private readonly identity: IdentityContext) {}

  async read(caller: Principal, personId: string) {
    await this.identity.access.assertMay(caller, 'former-names.read', { personId });
    await this.identity.views.record(caller, personId, 'former-names');
    const { state } = await this.identity.platform.streams.load(formerNamesStream, personId);
    return state.map(({ formerNameId, name }) => ({ formerNameId, name }));
  }
}
