import { IsISO8601, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';

export class NameKeyWorkerRequest {
  @IsUUID(undefined, { message: 'must be the id of the open huddle' })
  huddleId!: string;

  @IsUUID(undefined, { message: 'must be the id of a practitioner' })
  keyWorkerId!: string;

  @IsUUID(undefined, { message: 'must be the id of their agency' })
  agencyId!: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-05' })
  @IsISO8601({ strict: true }, { message: 'must be a day such as 2026-03-05' })
  nextContactOn!: string;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(1, 1000, { message: 'must be 1 to 1000 characters' })
  outcome?: string;
}
