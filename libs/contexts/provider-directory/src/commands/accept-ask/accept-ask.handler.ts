import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '@platform/access-control/principal';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { askStream } from '../../domain/ask/ask.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { AcceptAsk } from './accept-ask.command';
import { acceptAsk } from './accept-ask.decide';
import type { Accepting, AcceptAskRefusal } from './accept-ask.decide';

@CommandHandler(AcceptAsk)
export class AcceptAskHandler implements ICommandHandler<AcceptAsk> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({ askId, memberId, role, context }: AcceptAsk): Promise<Outcome<AcceptAskRefusal>> {
    const { access, platform } = this.directory;
    const { principal } = context;
    const { state: ask } = await platform.streams.load(askStream, askId);
    if (ask.status === 'not-made') throw notFound();
    await access.assertMay(principal, 'ask.answer', { agencyIds: [ask.agencyId] });
    if (!principal.memberId) throw notFound();
    const accepting: Accepting = {
      member: await this.memberOf(principal, memberId ?? principal.memberId),
      roleNamed: role,
      acceptedBy: principal.memberId,
      at: context.now.toISOString(),
    };
    return platform.streams.decideAndAppend({
      stream: askStream,
      id: askId,
      decide: (state) => acceptAsk(accepting, state),
      context,
    });
  }

  private async memberOf(principal: Principal, memberId: string): Promise<Accepting['member']> {
    if (memberId === principal.memberId) return { memberId, agencyId: principal.agencyId, role: principal.role };
    const [known] = await this.directory.database.query<{ agency_id: string; role: string }>(
      'SELECT agency_id, role FROM practitioner WHERE practitioner_id = $1',
      [memberId],
    );
    return known ? { memberId, agencyId: known.agency_id, role: known.role } : null;
  }
}
