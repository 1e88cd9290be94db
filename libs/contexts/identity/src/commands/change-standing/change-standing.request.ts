import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import type { PractitionerRole, PractitionerTier } from '../../domain/practitioner/practitioner.rules';
import { PRACTITIONER_ROLES, PRACTITIONER_TIERS } from '../../domain/practitioner/practitioner.rules';
import type { RegistrationBody } from '../../domain/practitioner/standing.rules';
import { REGISTRATION_BODIES } from '../../domain/practitioner/standing.rules';

export class ChangeStandingRequest {
  @IsIn(PRACTITIONER_ROLES, { message: `must be one of ${PRACTITIONER_ROLES.join(', ')}` })
  role!: PractitionerRole;

  @IsIn(PRACTITIONER_TIERS, { message: `must be one of ${PRACTITIONER_TIERS.join(', ')}` })
  tier!: PractitionerTier;

  @IsOptional()
  @IsUUID('all', { message: 'must be the id of a practitioner' })
  supervisorId?: string | null;

  @IsOptional()
  @IsIn(REGISTRATION_BODIES, { message: `must be one of ${REGISTRATION_BODIES.join(', ')}` })
  registrationBody?: RegistrationBody | null;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(1, 20, { message: 'must be 1 to 20 characters' })
  registrationNumber?: string | null;
}
