import { IsISO8601, IsString, Length, Matches } from 'class-validator';

export class PutOffTellingRequest {
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
