import {
  ArrayMinSize,
  ArrayUnique,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
} from 'class-validator';
import type { DecisionKind } from '../../domain/joint-decision/decision-policy.rules';
import { DECISION_KINDS } from '../../domain/joint-decision/decision-policy.rules';
import type { RepresentativeKind } from '../../domain/representation/representation.events';
import { REPRESENTATIVE_KINDS } from '../../domain/representation/representation.events';

export class RecogniseRepresentativeRequest {
  @IsIn(REPRESENTATIVE_KINDS, { message: `must be one of ${REPRESENTATIVE_KINDS.join(', ')}` })
  kind!: RepresentativeKind;

  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say who it is' })
  @Length(1, 200, { message: 'must be 1 to 200 characters' })
  name!: string;

  @IsOptional()
  @IsUUID('all', { message: 'must be the id of somebody on the team' })
  memberId?: string | null;

  @ArrayMinSize(1, { message: 'must name at least one kind of decision' })
  @ArrayUnique({ message: 'must name each kind of decision once' })
  @IsIn(DECISION_KINDS, { each: true, message: `must be kinds of ${DECISION_KINDS.join(', ')}` })
  scope!: DecisionKind[];

  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say what was seen of their authority' })
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  authority!: string;

  @IsISO8601({ strict: true }, { message: 'must be a day that there is' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-31' })
  expiresOn!: string;
}
