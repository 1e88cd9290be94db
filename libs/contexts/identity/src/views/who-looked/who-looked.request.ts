import { IsOptional, IsUUID, Matches } from 'class-validator';

export class WhoLookedRequest {
  /** Looks of this member only. */
  @IsOptional()
  @IsUUID('all', { message: 'must be the id of somebody' })
  readonly viewerId?: string;

  @IsOptional()
  @IsUUID('all', { message: 'must be the id of an agency' })
  readonly agencyId?: string;

  /** What the page before gave as `next`. */
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[0-9a-f-]{36}$/, { message: 'must be what the page before gave' })
  readonly before?: string;
}
