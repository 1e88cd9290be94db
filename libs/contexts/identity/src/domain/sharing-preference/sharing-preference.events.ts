import type { LawfulGround, Part } from './sharing-preference.rules';

/** One organisation or one member, and one part of the record or everything. */
export interface About {
  readonly audience: 'agency' | 'member';
  readonly audienceId: string;
  readonly part: Part;
}

/** What the person wants: consent has no part in why we may share at all, and an objection is heeded all the same. */
export interface SharingPreferenceSet {
  readonly type: 'SharingPreferenceSet';
  readonly data: About & {
    readonly personId: string;
    readonly choice: 'not-stated' | 'shared' | 'withheld';
    /** The person, or the member who recorded what the person said. */
    readonly setBy: string;
    readonly setAt: string;
  };
}

/** Law goes before an objection, for a while, for a reason that is kept and that the person reads. */
export interface ObjectionOverridden {
  readonly type: 'ObjectionOverridden';
  readonly data: About & {
    readonly personId: string;
    readonly ground: LawfulGround;
    readonly reason: string;
    readonly overriddenBy: string;
    readonly overriddenAt: string;
    readonly until: string;
  };
}

export type SharingPreferenceEvent = SharingPreferenceSet | ObjectionOverridden;
