import { IsBoolean, IsISO8601, Length, Matches } from 'class-validator';

export class AnswerCommunicationNeedsRequest {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2027-05-06' })
  @IsISO8601({ strict: true }, { message: 'must be a day that there is' })
  contactOn!: string;

  @IsBoolean({ message: 'must be true or false' })
  met!: boolean;

  @Length(1, 1000, { message: 'must be 1 to 1000 characters' })
  @Matches(/\S/, { message: 'must say how, or why not' })
  how!: string;
}
