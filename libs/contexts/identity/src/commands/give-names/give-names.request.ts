import { IsISO8601, IsOptional, Length, Matches } from 'class-validator';

export class GiveNamesRequest {
  @Length(1, 200, { message: 'must be 1 to 200 characters' })
  @Matches(/[\p{L}\p{N}\p{S}]/u, { message: 'must be a name' })
  @Matches(/^\P{Cc}*$/u, { message: 'must be on one line' })
  name!: string;

  @IsOptional()
  @Length(0, 200, { message: 'must be at most 200 characters' })
  @Matches(/^\P{Cc}*$/u, { message: 'must be on one line' })
  knownAs?: string | null;

  @IsOptional()
  @Length(0, 60, { message: 'must be at most 60 characters' })
  @Matches(/^\P{Cc}*$/u, { message: 'must be on one line' })
  pronouns?: string | null;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 1980-05-06' })
  @IsISO8601({ strict: true }, { message: 'must be a day that there is' })
  dateOfBirth?: string | null;

  /** What was not said is null. */
  names() {
    const { name, knownAs = null, pronouns = null, dateOfBirth = null } = this;
    return { name, knownAs, pronouns, dateOfBirth };
  }
}
