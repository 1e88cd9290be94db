import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { erasureStream } from '../../domain/erasure/erasure.state';
import { personStream } from '../../domain/person/person.state';
import { IdentityContext } from '../../identity.context';
import { RequestErasure } from './request-erasure.command';
import type { RequestErasureRefusal } from './request-erasure.decide';
import { requestErasure } from './request-erasure.decide';

@CommandHandler(RequestErasure)
export class RequestErasureHandler implements ICommandHandler<RequestErasure> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ erasure, context }: RequestErasure): Promise<Outcome<RequestErasureRefusal>> {
    await this.identity.access.assertMay(context.principal, 'erasure.request');
    const { streams } = this.identity.platform;
    const { state: person } = await streams.load(personStream, erasure.personId);
    return streams.decideAndAppend({
      stream: erasureStream,
      id: erasure.personId,
      decide: (state) => requestErasure(erasure, state, person.status === 'registered'),
      context,
    });
  }
}
