import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import type { ReachMe } from '../../domain/introduction/introduction.events';

class ReachMeRequest implements ReachMe {
  @IsIn(['phone', 'text', 'email', 'post', 'in-person'], { message: 'must be phone, text, email, post or in-person' })
  how!: ReachMe['how'];

  @IsString({ message: 'must be text' })
  @Length(1, 300, { message: 'must be 1 to 300 characters' })
  at!: string;
}

export class ReceiveIntroductionRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 120, { message: 'must be 1 to 120 characters' })
  name!: string;

  @ValidateNested({ message: 'must say how and at' })
  @Type(() => ReachMeRequest)
  reachMe!: ReachMeRequest;

  @IsString({ message: 'must be text' })
  @Length(1, 10_000, { message: 'must be 1 to 10000 characters' })
  whatBroughtYou!: string;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(1, 10_000, { message: 'must be 1 to 10000 characters' })
  whatWouldHelp?: string;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(1, 1000, { message: 'must be 1 to 1000 characters' })
  communicationNeeds?: string;

  /** In which they used the front door. */
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/, { message: 'must be a language such as cy or en' })
  language?: string;

  /** Of an introduction that was kept unfinished, or of somebody who was here before and comes back. */
  @IsOptional()
  @Matches(/^\s*(?:[2-9A-HJKMNP-TV-Z][\s\p{Pd}]*){12}$/iu, {
    message: 'must be the code from your receipt, such as 7KQM-2VRT-9HXC; leave it out if you have none',
  })
  receiptCode?: string;

  /** Of a time before, so that they stay the same person; empty for whoever was never here, left out where nothing new is said of it. */
  @IsOptional()
  @Matches(/^(?:\s*(?:[2-9A-HJKMNP-TV-Z][\s\p{Pd}]*){12})?$/iu, {
    message: 'must be the code from your receipt, such as 7KQM-2VRT-9HXC; leave it out if you have none',
  })
  earlierCode?: string;
}
