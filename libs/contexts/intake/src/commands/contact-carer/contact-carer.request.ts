import { IsISO8601, IsUUID, Matches } from 'class-validator';

export class ContactCarerRequest {
  @IsUUID('all', { message: 'must be the id of the carer' })
  carerId!: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-05' })
  @IsISO8601({ strict: true }, { message: 'must be a day such as 2026-03-05' })
  contactedOn!: string;
}
