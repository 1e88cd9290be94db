import { Type } from 'class-transformer';
import { IsISO8601, IsString, Length, Matches, ValidateNested } from 'class-validator';
import type { OwnWords } from '../../domain/introduction/introduction.events';

const Words = (): PropertyDecorator => (target, property) => {
  IsString({ message: 'must be text' })(target, property);
  Length(0, 10_000, { message: 'must be at most 10000 characters' })(target, property);
};

class OwnWordsRequest implements OwnWords {
  @Words() whatBroughtYouHere!: string;
  @Words() whatIsGoingWell!: string;
  @Words() whatIsHard!: string;
  @Words() whatYouWant!: string;
  @Words() whoCanHelp!: string;
}

export class HoldInitialConversationRequest {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-05' })
  @IsISO8601({ strict: true }, { message: 'must be a day such as 2026-03-05' })
  heldOn!: string;

  @IsString({ message: 'must be text' })
  @Length(1, 200, { message: 'must be 1 to 200 characters' })
  place!: string;

  @ValidateNested({ message: 'must hold the five answers' })
  @Type(() => OwnWordsRequest)
  words!: OwnWordsRequest;
}
