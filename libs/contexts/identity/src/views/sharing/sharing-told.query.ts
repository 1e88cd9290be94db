import { Inject, Injectable } from '@nestjs/common';
import type { TellContexts } from '@platform/runtime/tell-contexts';
import { sharingPreferenceStream } from '../../domain/sharing-preference/sharing-preference.state';
import { IdentityContext } from '../../identity.context';

export const TELL_CONTEXTS = Symbol('TellContexts');

/** So that what a person is answered is true: the contexts that hold their record decide by it now, or are named. */
@Injectable()
export class SharingToldQuery {
  constructor(
    private readonly identity: IdentityContext,
    @Inject(TELL_CONTEXTS) private readonly tell: TellContexts,
  ) {}

  /** Everything the person said, as it stands, to every context. Answers the names of those that were not reached. */
  async everywhere(personId: string): Promise<readonly string[]> {
    const { state, revision } = await this.identity.platform.streams.load(sharingPreferenceStream, personId);
    const told = state.map(({ audience, audienceId, part, choice, override }) => ({
      ...{ personId, audience, audienceId, part, choice },
      overriddenUntil: override?.until ?? null,
      revision: revision.toString(),
    }));
    return this.tell(told);
  }
}
