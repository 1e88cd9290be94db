import { IsIn, IsString, IsUUID, Length } from 'class-validator';
import type { PractitionerRole, PractitionerTier } from '../../domain/practitioner/practitioner.rules';
import { PRACTITIONER_ROLES, PRACTITIONER_TIERS } from '../../domain/practitioner/practitioner.rules';

export class RegisterPractitionerRequest {
  @IsUUID(undefined, { message: 'must be the id of an agency' })
  agencyId!: string;

  @IsString({ message: 'must be text' })
  @Length(1, 120, { message: 'must be 1 to 120 characters' })
  name!: string;

  @IsIn(PRACTITIONER_ROLES, { message: `must be one of ${PRACTITIONER_ROLES.join(', ')}` })
  role!: PractitionerRole;

  @IsIn(PRACTITIONER_TIERS, { message: `must be one of ${PRACTITIONER_TIERS.join(', ')}` })
  tier!: PractitionerTier;

  @IsString({ message: 'must be text' })
  @Length(1, 300, { message: 'must be the address of the identity provider' })
  issuer!: string;

  @IsString({ message: 'must be text' })
  @Length(1, 300, { message: 'must be the subject that the identity provider gives' })
  subject!: string;
}
