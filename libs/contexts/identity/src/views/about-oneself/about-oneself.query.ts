import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { ABOUT_ONESELF, ASPECTS } from '../../domain/about-oneself/about-oneself.rules';
import { aboutOneselfStream } from '../../domain/about-oneself/about-oneself.state';
import { IdentityContext } from '../../identity.context';

/** What somebody says about themself, with the lines to choose from: on no board, no plan and no other page. */
@Injectable()
export class AboutOneselfQuery {
  constructor(private readonly identity: IdentityContext) {}

  async read(caller: Principal, personId: string) {
    await this.identity.access.assertMay(caller, 'about-oneself.read', { personId });
    await this.identity.views.record(caller, personId, 'about-oneself');
    const { state } = await this.identity.platform.streams.load(aboutOneselfStream, personId);
    return ASPECTS.map((aspect) => ({
      ...{ aspect, code: state[aspect]?.code ?? null, words: state[aspect]?.words ?? null },
      choices: ABOUT_ONESELF[aspect],
    }));
  }
}
