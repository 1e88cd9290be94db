import { IsISO8601, Matches } from 'class-validator';

export class StartHelpRequest {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-05' })
  @IsISO8601({ strict: true }, { message: 'must be a day such as 2026-03-05' })
  startedOn!: string;
}
