import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length, Matches, ValidateIf, ValidateNested } from 'class-validator';
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

class IntroducerRequest {
  @IsIn(['gp', 'carer', 'housing', 'police', 'peer', 'other'], {
    message: 'must be gp, carer, housing, police, peer or other',
  })
  kind!: IntroducerKind;

  @Words(120) name!: string;

  @IsOptional()
  @Words(120)
  organisation?: string;

  /** Left out by whoever would rather look with their code. */
  @IsOptional()
  @ValidateNested({ message: 'must say how and at' })
  @Type(() => ReachRequest)
  tellMe?: ReachRequest;
}

export class IntroduceSomeoneRequest {
  @Words(120) name!: string;

  @ValidateNested({ message: 'must say how and at' })
  @Type(() => ReachRequest)
  reachMe!: ReachRequest;

  @Words(10_000) whatBroughtYou!: string;

  @ValidateNested({ message: 'must say who you are' })
  @Type(() => IntroducerRequest)
  introducer!: IntroducerRequest;

  @IsIn(['knows-and-agrees', 'knows', 'does-not-know-yet'], {
    message: 'must be knows-and-agrees, knows or does-not-know-yet',
  })
  awareness!: Awareness;

  /** Why the person does not know yet. */
  @ValidateIf(({ awareness, why }: IntroduceSomeoneRequest) => awareness === 'does-not-know-yet' || why !== undefined)
  @Words(2000)
  why?: string;

  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/, { message: 'must be a language such as cy or en' })
  language?: string;
}
