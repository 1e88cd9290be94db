import { Type } from 'class-transformer';
import { IsIn, IsISO8601, IsOptional, IsString, Length, Matches, ValidateIf, ValidateNested } from 'class-validator';
import type { Awareness, IntroducerKind, ReachMe } from '../../domain/introduction/introduction.events';

const Words =
  (most: number): PropertyDecorator =>
  (target, property) => {
    IsString({ message: 'must be text' })(target, property);
    Length(1, most, { message: `must be 1 to ${most} characters` })(target, property);
  };

class ReachRequest implements ReachMe {
  @IsIn(['phone', 'text', 'email', 'post', 'in-person'], { message: 'must be phone, text, email, post or in-person' })
  how!: ReachMe['how'];

  @Words(300) at!: string;
}

/** Whoever spoke for the person, and what they said of whether the person knows. */
class SpokeForThemRequest {
  @IsIn(['gp', 'carer', 'housing', 'police', 'peer', 'other'], {
    message: 'must be gp, carer, housing, police, peer or other',
  })
  kind!: IntroducerKind;

  @IsOptional()
  @Words(120)
  organisation?: string;

  @IsOptional()
  @ValidateNested({ message: 'must say how and at' })
  @Type(() => ReachRequest)
  tellMe?: ReachRequest;

  @IsIn(['knows-and-agrees', 'knows', 'does-not-know-yet'], {
    message: 'must be knows-and-agrees, knows or does-not-know-yet',
  })
  awareness!: Awareness;

  @ValidateIf(({ awareness, why }: SpokeForThemRequest) => awareness === 'does-not-know-yet' || why !== undefined)
  @Words(2000)
  why?: string;
}

export class TakeDownIntroductionRequest {
  @IsIn(['phone', 'paper'], { message: 'must be phone or paper' })
  via!: 'phone' | 'paper';

  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/, {
    message: 'must be a time such as 2026-03-02T14:30:00Z',
  })
  @IsISO8601({ strict: true }, { message: 'must be a time such as 2026-03-02T14:30:00Z' })
  receivedAt!: string;

  @Words(120) saidBy!: string;

  @Words(120) name!: string;

  @ValidateNested({ message: 'must say how and at' })
  @Type(() => ReachRequest)
  reachMe!: ReachRequest;

  @Words(10_000) whatBroughtYou!: string;

  @IsOptional()
  @Words(10_000)
  whatWouldHelp?: string;

  @IsOptional()
  @Words(1000)
  communicationNeeds?: string;

  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/, { message: 'must be a language such as cy or en' })
  language?: string;

  /** When it was not the person who said it. */
  @IsOptional()
  @ValidateNested({ message: 'must say who spoke for them' })
  @Type(() => SpokeForThemRequest)
  spokeForThem?: SpokeForThemRequest;
}
