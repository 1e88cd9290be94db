import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { OwnWords } from '../../domain/introduction/introduction.events';
import type { Audiences } from '../../domain/story/audience.rules';
import { AUDIENCES } from '../../domain/story/audience.rules';
import type { Audience } from '../../domain/story/story.events';

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

class ChosenAudience {
  @IsIn(AUDIENCES, { message: `must be one of ${AUDIENCES.join(', ')}` })
  who!: Audience['who'];

  /** Members of the team, when `who` is `named`. */
  @IsOptional()
  @IsArray({ message: 'must be a list of ids' })
  @ArrayMaxSize(50, { message: 'must be 50 at most' })
  @IsUUID('all', { each: true, message: 'must be ids (uuid)' })
  named?: string[];
}

const Chosen = (): PropertyDecorator => (target, property) => {
  IsOptional()(target, property);
  ValidateNested({ message: 'must say who reads it' })(target, property);
  Type(() => ChosenAudience)(target, property);
};

class AudiencesRequest {
  @Chosen() whatIsGoingWell?: ChosenAudience;
  @Chosen() whatBroughtYouHere?: ChosenAudience;
  @Chosen() whatIsHard?: ChosenAudience;
  @Chosen() whatYouWant?: ChosenAudience;
  @Chosen() whoCanHelp?: ChosenAudience;
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

  /** Whom the person lets read each passage. */
  @IsOptional()
  @ValidateNested({ message: 'must say for each prompt who reads it' })
  @Type(() => AudiencesRequest)
  audiences?: AudiencesRequest;

  /** The conversations that were recorded meanwhile, when this one is to be kept beside them. */
  @IsOptional()
  @IsArray({ message: 'must be a list of ids' })
  @ArrayMaxSize(20, { message: 'must be 20 at most' })
  @IsUUID('all', { each: true, message: 'must be ids (uuid)' })
  beside?: string[];
}

/** As the domain says it; absent where nothing was chosen. */
export function audiencesOf(chosen: AudiencesRequest = {}): Audiences {
  return Object.fromEntries(
    Object.entries(chosen as Readonly<Record<string, ChosenAudience | undefined>>).flatMap(([prompt, audience]) =>
      audience ? [[prompt, { who: audience.who, named: audience.who === 'named' ? (audience.named ?? []) : [] }]] : [],
    ),
  );
}
