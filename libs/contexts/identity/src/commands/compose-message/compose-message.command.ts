import type { CommandContext } from '@platform/event-store/command-context';
import type { PromiseCounts, TemplateCode } from '../../domain/message/template.rules';

/** Who is to be told. `agency`: those who coordinate there, or everybody who helps where nobody does. */
export type Audience =
  | { readonly of: 'person'; readonly personId: string }
  | { readonly of: 'member'; readonly memberId: string }
  | { readonly of: 'carer'; readonly memberId: string; readonly personId: string }
  | { readonly of: 'introducer'; readonly introducerId: string; readonly personId: string }
  | { readonly of: 'service-contact'; readonly serviceId: string; readonly personId: string }
  | { readonly of: 'key-worker'; readonly personId: string }
  | { readonly of: 'agency'; readonly agencyId: string }
  | { readonly of: 'listing-keepers'; readonly agencyId: string }
  | { readonly of: 'privacy-officers'; readonly agencyId: string | null };

export interface ToBeTold {
  readonly audience: Audience;
  readonly template: TemplateCode;
  /** What it is about, and which step of it: told once to each of them. */
  readonly aboutId: string;
  readonly step: string;
  readonly isUrgent: boolean;
  readonly notBefore: string;
  readonly uselessAfter: string;
  readonly counts?: PromiseCounts;
}

/** Something happened of which somebody is to be told. */
export class ComposeMessage {
  constructor(
    readonly told: ToBeTold,
    readonly context: CommandContext,
  ) {}
}
