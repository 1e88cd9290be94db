import { IsInt, Matches, Max, Min } from 'class-validator';

const HOW_MANY = 'must be a whole number from 1 to 1000';

export class AnnounceAuditSampleRequest {
  @Matches(/^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/, {
    message: 'must be a month such as 2026-03 or a quarter such as 2026-Q1',
  })
  period!: string;

  @IsInt({ message: HOW_MANY })
  @Min(1, { message: HOW_MANY })
  @Max(1000, { message: HOW_MANY })
  pathways!: number;
}
