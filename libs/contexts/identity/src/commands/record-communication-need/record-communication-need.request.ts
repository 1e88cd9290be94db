import { IsIn, IsISO8601, IsOptional, Length, Matches } from 'class-validator';
import type { NeedCode } from '../../domain/communication-needs/need.rules';
import { NEED_CODES } from '../../domain/communication-needs/need.rules';

export class RecordCommunicationNeedRequest {
  @IsIn(NEED_CODES, { message: 'must be one of the listed needs' })
  code!: NeedCode;

  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: 'must be a language tag such as pl or cy' })
  language?: string | null;

  @IsOptional()
  @Length(1, 500, { message: 'must be 1 to 500 characters' })
  words?: string | null;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2027-05-06' })
  @IsISO8601({ strict: true }, { message: 'must be a day that there is' })
  reviewOn?: string | null;

  /** What was not said is null. */
  need() {
    const { code, language = null, words, reviewOn = null } = this;
    return { code, language, words: words?.trim() ? words.trim() : null, reviewOn };
  }
}
