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
import type { SafetyTopic } from '../../domain/safety-conversation/safety-conversation.events';
import { AUDIENCES } from '../../domain/story/audience.rules';
import type { Audience } from '../../domain/story/story.events';

const Words =
  (least: number): PropertyDecorator =>
  (target, property) => {
    IsString({ message: 'must be text' })(target, property);
    Length(least, 10_000, { message: `must be ${least} to 10000 characters` })(target, property);
  };

/** Words, and no field for anything else: what is sent beside them is refused. */
class SafetyWordsRequest implements Record<SafetyTopic, string> {
  @Words(0) whatKeepsSafe!: string;
  @Words(0) whatWorries!: string;
  @Matches(/\S/, { message: 'must say what was agreed for now' })
  @Words(1)
  whatWeAgreed!: string;
}

class SafetyAudienceRequest {
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
  Type(() => SafetyAudienceRequest)(target, property);
};

class SafetyAudiencesRequest {
  @Chosen() whatKeepsSafe?: SafetyAudienceRequest;
  @Chosen() whatWorries?: SafetyAudienceRequest;
  @Chosen() whatWeAgreed?: SafetyAudienceRequest;
}

export class HoldSafetyConversationRequest {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-05' })
  @IsISO8601({ strict: true }, { message: 'must be a day such as 2026-03-05' })
  heldOn!: string;

  @ValidateNested({ message: 'must hold what was said' })
  @Type(() => SafetyWordsRequest)
  words!: SafetyWordsRequest;

  /** Whom the person lets read each passage; the whole team where nothing was said. */
  @IsOptional()
  @ValidateNested({ message: 'must say for each topic who reads it' })
  @Type(() => SafetyAudiencesRequest)
  audiences?: SafetyAudiencesRequest;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  responderId!: string;

  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/, {
    message: 'must be a time in UTC such as 2026-03-05T17:00:00Z',
  })
  @IsISO8601({ strict: true }, { message: 'must be a time in UTC such as 2026-03-05T17:00:00Z' })
  dueAt!: string;
}

/** As the domain says it; absent where nothing was chosen. */
export function safetyAudiencesOf(
  chosen: SafetyAudiencesRequest = {},
): Readonly<Partial<Record<SafetyTopic, Audience>>> {
  return Object.fromEntries(
    Object.entries(chosen as Readonly<Record<string, SafetyAudienceRequest | undefined>>).flatMap(
      ([topic, audience]) =>
        audience ? [[topic, { who: audience.who, named: audience.who === 'named' ? (audience.named ?? []) : [] }]] : [],
    ),
  );
}
