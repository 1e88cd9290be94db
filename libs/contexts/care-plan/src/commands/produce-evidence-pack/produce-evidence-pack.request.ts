import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsUUID, ValidateNested } from 'class-validator';
import type { Asker, Basis, ChosenReason } from '../../domain/joint-decision/evidence-basis.rules';
import { ALL_BASES, ASKERS, CHOSEN_REASONS } from '../../domain/joint-decision/evidence-basis.rules';

class WithheldRequest {
  @IsUUID('all', { message: 'must be the id of an entry' })
  eventId!: string;

  @IsIn(CHOSEN_REASONS, { message: `must be one of ${CHOSEN_REASONS.join(', ')}` })
  reason!: ChosenReason;
}

export class ProduceEvidencePackRequest {
  @IsIn(ASKERS, { message: `must be one of ${ASKERS.join(', ')}` })
  asker!: Asker;

  @IsIn(ALL_BASES, { message: `must be one of ${ALL_BASES.join(', ')}` })
  basis!: Basis;

  /** Every entry that was shown when it was read. */
  @ArrayMaxSize(10_000, { message: 'must be at most 10000 entries' })
  @IsUUID('all', { each: true, message: 'must be ids of entries' })
  read!: string[];

  @ArrayMaxSize(1000, { message: 'must be at most 1000 entries' })
  @ValidateNested({ each: true })
  @Type(() => WithheldRequest)
  withhold!: WithheldRequest[];
}
