import { IsISO8601, IsUUID, Matches } from 'class-validator';

export class ReintroducePersonRequest {
  @IsUUID(undefined, { message: 'must be the id of a practitioner' })
  keyWorkerId!: string;

  @IsUUID(undefined, { message: 'must be the id of their agency' })
  agencyId!: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-05' })
  @IsISO8601({ strict: true }, { message: 'must be a day such as 2026-03-05' })
  nextContactOn!: string;
}
