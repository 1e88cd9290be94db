import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { UnfinishedAnswers } from '../../domain/unfinished-introduction/unfinished-introduction.events';

const Perhaps =
  (most: number): PropertyDecorator =>
  (target, property) => {
    IsString({ message: 'must be text' })(target, property);
    Length(0, most, { message: `must be at most ${most} characters` })(target, property);
  };

export class KeepUnfinishedIntroductionRequest implements UnfinishedAnswers {
  /** The one that was given when it was kept the first time. */
  @IsOptional()
  @Matches(/^[2-9A-HJKMNP-Za-hjkmnp-z\s\p{Dash_Punctuation}]{12,40}$/u, {
    message: 'must be the code from your receipt, such as 7KQM-2VRT-9HXC',
  })
  receiptCode?: string;

  /** Of a time before, so that they stay the same person; empty for whoever was never here, left out where nothing new is said of it. */
  @IsOptional()
  @Matches(/^(?:\s*(?:[2-9A-HJKMNP-TV-Z][\s\p{Pd}]*){12})?$/iu, {
    message: 'must be the code from your receipt, such as 7KQM-2VRT-9HXC; leave it out if you have none',
  })
  earlierCode?: string;

  @Perhaps(120) name!: string;

  @IsIn(['', 'phone', 'text', 'email', 'post', 'in-person'], {
    message: 'must be phone, text, email, post, in-person or nothing yet',
  })
  how!: UnfinishedAnswers['how'];

  @Perhaps(300) at!: string;
  @Perhaps(10_000) whatBroughtYou!: string;
  @Perhaps(10_000) whatWouldHelp!: string;
  @Perhaps(1000) communicationNeeds!: string;
}
