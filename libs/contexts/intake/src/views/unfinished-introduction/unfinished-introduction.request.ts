import { Matches } from 'class-validator';

export class UnfinishedIntroductionRequest {
  @Matches(/^[0-9A-Za-z\s\p{Dash_Punctuation}]{1,40}$/u, {
    message: 'must be the code that you were given, such as 7KQM-2VRT-9HXC',
  })
  receiptCode!: string;
}
