import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { sharingPreferenceStream } from '../../domain/sharing-preference/sharing-preference.state';
import { IdentityContext } from '../../identity.context';

/** Why we may share at all, which is not consent and does not depend on it. */
const LAWFUL_BASIS = {
  code: 'public-task-care',
  words:
    'We share what is needed for your care because the law gives us that task (UK GDPR Article 6(1)(e) and 9(2)(h)), not because you signed something. You can object at any time, and we do what you say unless the law tells us otherwise. Then you read here why.',
} as const;

/** Who sees what, as the person said it. From the stream: nobody acts on a preference that is behind. */
@Injectable()
export class SharingQuery {
  constructor(private readonly identity: IdentityContext) {}

  async read(caller: Principal, personId: string) {
    await this.identity.access.assertMay(caller, 'sharing.read', { personId });
    await this.identity.views.record(caller, personId, 'sharing');
    const { state, revision } = await this.identity.platform.streams.load(sharingPreferenceStream, personId);
    return { personId, revision: revision.toString(), lawfulBasis: LAWFUL_BASIS, preferences: state };
  }
}
