import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import type { ReachTeller } from '../../domain/left-word/left-word.events';
import { WAYS_TO_ANSWER } from '../../domain/left-word/left-word.events';

class ReachRequest implements ReachTeller {
  @IsIn(WAYS_TO_ANSWER, { message: 'must be phone, text, email or post' })
  how!: ReachTeller['how'];

  @IsString({ message: 'must be text' })
  @Length(1, 300, { message: 'must be 1 to 300 characters' })
  at!: string;
}

export class LeaveWordRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 120, { message: 'must be 1 to 120 characters' })
  about!: string;

  /** Their age, where they live, who sees them: whatever helps to know who is meant. */
  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(1, 1000, { message: 'must be 1 to 1000 characters' })
  more?: string;

  /** Of the person, where they gave it to whoever tells this. */
  @IsOptional()
  @Matches(/^\s*(?:[2-9A-HJKMNP-TV-Z][\s\p{Pd}]*){12}$/iu, {
    message: 'must be the code from their receipt, such as 7KQM-2VRT-9HXC; leave it out if you have none',
  })
  receiptCode?: string;

  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  @Matches(/\S/, { message: 'must say what you want us to know' })
  words!: string;

  @IsBoolean({ message: 'must say whether the person may read it (true or false)' })
  mayBeShownToThePerson!: boolean;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(1, 120, { message: 'must be 1 to 120 characters' })
  from?: string;

  /** Left out by whoever wants no answer. */
  @IsOptional()
  @ValidateNested({ message: 'must say how and at' })
  @Type(() => ReachRequest)
  reachMe?: ReachRequest;

  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/, { message: 'must be a language such as cy or en' })
  language?: string;
}
