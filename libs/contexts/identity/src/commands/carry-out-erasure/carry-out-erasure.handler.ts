import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { idFrom } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { ErasureCompleted } from '../../domain/erasure/erasure.events';
import { erasureIn, erasureStream } from '../../domain/erasure/erasure.state';
import { IdentityContext } from '../../identity.context';
import { CarryOutErasure } from './carry-out-erasure.command';
import type { CarryOutErasureRefusal } from './carry-out-erasure.decide';
import { beginErasure } from './carry-out-erasure.decide';

/** Sent again and again until nothing is left, so a process that ends half way is gone on from. */
@CommandHandler(CarryOutErasure)
export class CarryOutErasureHandler implements ICommandHandler<CarryOutErasure> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ personId, erasureId, context }: CarryOutErasure): Promise<Outcome<CarryOutErasureRefusal>> {
    const { access, platform } = this.identity;
    await access.assertMay(context.principal, 'erasure.carry-out');
    const { streams, erasures } = platform;
    const at = context.now.toISOString();
    const where = { stream: erasureStream, id: personId };
    const begun = await streams.decideAndAppend({
      ...where,
      decide: (state) => beginErasure({ erasureId, at }, state),
      context,
    });
    if ('refused' in begun) return begun;
    const erasure = erasureIn((await streams.load(erasureStream, personId)).state, erasureId);
    if (!erasure || erasure.status === 'completed') return begun;
    const { agencyId: agency, informationClass } = erasure;
    const keys = await erasures.carryOut({ erasureId, subject: personId, agency, informationClass });
    for (const pairId of await this.pairsOf(personId)) {
      const ofThePair = { erasureId: idFrom(erasureId, pairId), subject: pairId };
      await erasures.carryOut({ ...ofThePair, agency, informationClass });
    }
    const left = await erasures.leftBy(erasureId);
    if (left === undefined) return begun;
    const data = { erasureId, personId, keys, leftToTheOperator: left, completedAt: at };
    return streams.decideAndAppend({
      ...where,
      decide: (state): ErasureCompleted[] =>
        erasureIn(state, erasureId)?.status === 'begun' ? [{ type: 'ErasureCompleted', data }] : [],
      context: { ...context, commandId: idFrom(context.commandId, 'completed') },
    });
  }

  private async pairsOf(personId: string): Promise<readonly string[]> {
    const rows = await this.identity.database.query<{ pair_id: string }>(
      'SELECT pair_id FROM record_pair WHERE $1 IN (first_id, second_id)',
      [personId],
    );
    return rows.map((row) => row.pair_id);
  }
}
