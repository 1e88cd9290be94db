import { IsIn, IsString, Length } from 'class-validator';
import type { AgencyKind } from '../../domain/agency/agency.events';

const KINDS: readonly AgencyKind[] = ['nhs-trust', 'charity', 'peer-led', 'primary-care', 'council', 'commissioner'];

export class RegisterAgencyRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 200, { message: 'must be 1 to 200 characters' })
  name!: string;

  @IsIn(KINDS, { message: `must be one of ${KINDS.join(', ')}` })
  kind!: AgencyKind;
}
