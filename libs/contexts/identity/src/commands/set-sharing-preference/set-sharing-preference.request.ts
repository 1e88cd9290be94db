import { IsIn, IsUUID } from 'class-validator';
import type { SharingPreferenceSet } from '../../domain/sharing-preference/sharing-preference.events';
import type { Part } from '../../domain/sharing-preference/sharing-preference.rules';
import { PARTS } from '../../domain/sharing-preference/sharing-preference.rules';

export class SharingAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;
}

export class SetSharingPreferenceRequest {
  @IsIn(['agency', 'member'], { message: 'must be agency or member' })
  audience!: 'agency' | 'member';

  @IsUUID('all', { message: 'must be an id (uuid)' })
  audienceId!: string;

  @IsIn(PARTS, { message: `must be one of ${PARTS.join(', ')}` })
  part!: Part;

  @IsIn(['not-stated', 'shared', 'withheld'], { message: 'must be not-stated, shared or withheld' })
  choice!: SharingPreferenceSet['data']['choice'];
}
