import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsIn,
  IsISO8601,
  IsLowercase,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
} from 'class-validator';
import type { Section117 } from '../../domain/hand-over/hand-over.events';

export class ProposeHandOverRequest {
  @IsUUID('all', { message: 'must be the id of the plan' })
  planId!: string;

  @IsUUID('all', { message: 'must be the id of the decision to step down' })
  decisionId!: string;

  @IsUUID('all', { message: 'must be the id of the receiving agency' })
  @IsLowercase({ message: 'must be in lower case' })
  toAgencyId!: string;

  @IsISO8601({ strict: true }, { message: 'must be a day that there is' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-31' })
  meetingOn!: string;

  @ArrayMinSize(1, { message: 'must name at least one who was there' })
  @ArrayMaxSize(30, { message: 'must name at most thirty' })
  @ArrayUnique({ message: 'must name each once' })
  @IsUUID('all', { each: true, message: 'must be ids of people and members' })
  present!: string[];

  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say who sees to medicines' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  medicines!: string;

  @IsIn(['not-applicable', 'stays-with-sender', 'moves-to-receiver'], {
    message: 'must be not-applicable, stays-with-sender or moves-to-receiver',
  })
  section117!: Section117;

  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'must be a moment that there is' })
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/, {
    message: 'must be a moment such as 2026-03-31T09:00:00Z',
  })
  contactDueAt?: string | null;
}
