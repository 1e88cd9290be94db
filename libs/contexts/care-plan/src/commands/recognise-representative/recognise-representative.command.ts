import type { CommandContext } from '@platform/event-store/command-context';
import type { RepresentativeRecognised } from '../../domain/representation/representation.events';

export class RecogniseRepresentative {
  constructor(
    readonly personId: string,
    readonly said: Pick<
      RepresentativeRecognised['data'],
      'representativeId' | 'kind' | 'name' | 'memberId' | 'scope' | 'authority' | 'expiresOn'
    >,
    readonly context: CommandContext,
  ) {}
}
