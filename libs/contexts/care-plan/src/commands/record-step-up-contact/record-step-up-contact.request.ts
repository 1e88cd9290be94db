import { IsISO8601, IsString, IsUUID, Length, Matches } from 'class-validator';

export class RecordStepUpContactAddress {
  @IsUUID('all', { message: 'must be the id of the person' })
  personId!: string;

  @IsUUID('all', { message: 'must be the id of the step-up' })
  stepUpId!: string;
}

export class RecordStepUpContactRequest {
  @IsISO8601({ strict: true }, { message: 'must be a moment that there is' })
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/, {
    message: 'must be a moment such as 2026-03-31T09:00:00Z',
  })
  contactedAt!: string;

  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say how' })
  @Length(1, 1000, { message: 'must be 1 to 1000 characters' })
  how!: string;
}
