import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { aboutOneselfStream } from '../../domain/about-oneself/about-oneself.state';
import { IdentityContext } from '../../identity.context';
import { SayAboutOneself } from './say-about-oneself.command';
import type { SayAboutOneselfRefusal } from './say-about-oneself.decide';
import { sayAboutOneself } from './say-about-oneself.decide';

@CommandHandler(SayAboutOneself)
export class SayAboutOneselfHandler implements ICommandHandler<SayAboutOneself> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ said, context }: SayAboutOneself): Promise<Outcome<SayAboutOneselfRefusal>> {
    const { personId } = said;
    const { principal, now } = context;
    await this.identity.access.assertMay(principal, 'about-oneself.say', { personId });
    const saidBy = principal.role === 'person' ? 'person' : 'key-worker';
    return this.identity.platform.streams.decideAndAppend({
      stream: aboutOneselfStream,
      id: personId,
      decide: (state) => sayAboutOneself({ ...said, saidBy, saidAt: now.toISOString() }, state),
      context,
    });
  }
}
