import { IsIn, IsISO8601, IsString, IsUUID, Length, Matches } from 'class-validator';
import type { LawfulGround, Part } from '../../domain/sharing-preference/sharing-preference.rules';
import { LAWFUL_GROUNDS, PARTS } from '../../domain/sharing-preference/sharing-preference.rules';

export class OverrideObjectionAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;
}

export class OverrideObjectionRequest {
  @IsIn(['agency', 'member'], { message: 'must be agency or member' })
  audience!: 'agency' | 'member';

  @IsUUID('all', { message: 'must be an id (uuid)' })
  audienceId!: string;

  @IsIn(PARTS, { message: `must be one of ${PARTS.join(', ')}` })
  part!: Part;

  @IsIn(LAWFUL_GROUNDS, { message: `must be one of ${LAWFUL_GROUNDS.join(', ')}` })
  ground!: LawfulGround;

  @IsString({ message: 'must be text' })
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  @Matches(/\S/, { message: 'must hold at least one word' })
  reason!: string;

  @IsISO8601({ strict: true }, { message: 'must be a moment, such as 2026-03-09T09:00:00Z' })
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/, {
    message: 'must be a moment, such as 2026-03-09T09:00:00Z',
  })
  until!: string;
}
