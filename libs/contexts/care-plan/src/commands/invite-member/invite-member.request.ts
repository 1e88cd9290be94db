import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import type { MemberRole } from '../../domain/plan/plan.events';

const WORKERS: readonly MemberRole[] = [
  'peer-supporter',
  'community-worker',
  'link-worker',
  'gp',
  'clinician',
  'hub-coordinator',
  'service-manager',
];

export class InviteMemberRequest {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  memberId!: string;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  agencyId!: string;

  @IsIn(WORKERS, { message: `must be one of ${WORKERS.join(', ')}` })
  role!: MemberRole;

  /** True when they become the key worker in place of the one who asks. */
  @IsOptional()
  @IsBoolean({ message: 'must be true or false' })
  isKeyWorker?: boolean;
}
