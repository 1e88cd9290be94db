import { IsBoolean, IsIn, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import type { Part } from '../../domain/sharing-preference/sharing-preference.rules';
import { PARTS } from '../../domain/sharing-preference/sharing-preference.rules';

export class AskCorrectionAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;
}

export class AskCorrectionRequest {
  @IsIn(PARTS, { message: `must be one of ${PARTS.join(', ')}` })
  part!: Part;

  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  @Matches(/\S/, { message: 'must say what is wrong, and how it is right' })
  statement!: string;

  /** A goal or something to do in the plan, or answers to a measure, when it is about one. */
  @IsOptional()
  @IsUUID('all', { message: 'must be an id (uuid)' })
  entryId?: string;

  @IsOptional()
  @IsBoolean({ message: 'must be true or false' })
  keepFromUse?: boolean;
}
