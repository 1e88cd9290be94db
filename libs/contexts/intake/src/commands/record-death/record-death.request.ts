import { IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';

export class RecordDeathRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 500, { message: 'must be 1 to 500 characters: who told you, and how' })
  saidBy!: string;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-05' })
  @IsISO8601({ strict: true }, { message: 'must be a day such as 2026-03-05' })
  diedOn?: string;
}
