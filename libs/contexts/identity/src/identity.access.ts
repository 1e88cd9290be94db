import type { AccessPolicy, Permission } from '@platform/access-control/decide-access';

const STAFF = [
  'peer-supporter', 'community-worker', 'link-worker', 'gp', 'clinician', 'hub-coordinator', 'service-manager',
] as const; // prettier-ignore
const ADMINISTRATORS = ['agency-administrator', 'alliance-administrator'] as const;
const SIGNED_IN = [
  ...STAFF, ...ADMINISTRATORS, 'person', 'carer', 'commissioner', 'caldicott-guardian', 'privacy-officer', 'setup',
] as const; // prettier-ignore
const LOOKING = [
  ...STAFF,
  'person',
  'carer',
  'commissioner',
  'caldicott-guardian',
  'privacy-officer',
  'setup',
] as const;
/** Whoever is a person here, or works here. */
const RECIPIENTS = [
  ...STAFF, ...ADMINISTRATORS, 'person', 'carer', 'commissioner', 'caldicott-guardian', 'privacy-officer', 'platform-operator',
] as const; // prettier-ignore
const team: Permission = { roles: STAFF, relations: ['team', 'key-worker'] };
const self: Permission = { roles: ['person'], relations: ['self'] };
const keyWorker: Permission = { roles: STAFF, relations: ['key-worker'] };
const coordinator: Permission = { roles: ['hub-coordinator'], relations: 'anyone' };
/** Of the agency whose member is asked about; the guardian for all. */
const officers: readonly Permission[] = [
  { roles: ['privacy-officer'], relations: ['own-agency'] },
  { roles: ['caldicott-guardian'], relations: 'anyone' },
];
const itself: readonly Permission[] = [{ roles: ['service'], relations: 'anyone', contexts: ['identity'] }];
const privacy: readonly Permission[] = [
  { roles: ['caldicott-guardian', 'alliance-administrator'], relations: 'anyone' },
];
/** In seconds: for what cannot be undone, or reaches beyond an agency. */
const SIGNED_IN_JUST_NOW = 15 * 60;

/** Who may do what in identity. What is not here, nobody may. */
export const identityAccess: AccessPolicy = {
  'policy.adopt': [{ roles: ['alliance-administrator'], relations: 'anyone' }],
  'policies.read': [{ roles: ['alliance-administrator'], relations: 'anyone' }],
  'agency.register': [{ roles: ['alliance-administrator', 'caldicott-guardian', 'setup'], relations: 'anyone' }],
  'practitioner.register': [{ roles: ['caldicott-guardian', 'setup'], relations: 'anyone' }],
  // An agency looks after its own staff; what sees beyond it is given by somebody who answers for the alliance.
  'staff.give-role': [{ roles: ['agency-administrator'], relations: ['own-agency'] }],
  'staff.give-administration': [
    { roles: ['agency-administrator'], relations: ['own-agency'] },
    { roles: ['alliance-administrator', 'caldicott-guardian'], relations: 'anyone' },
  ],
  'staff.give-role-beyond-agency': [
    {
      roles: ['alliance-administrator', 'caldicott-guardian'],
      relations: 'anyone',
      signedInWithin: SIGNED_IN_JUST_NOW,
    },
  ],
  'staff.administer': [
    { roles: ['agency-administrator'], relations: ['own-agency'] },
    { roles: ['alliance-administrator', 'caldicott-guardian'], relations: 'anyone' },
  ],
  'invitation.accept': [{ roles: SIGNED_IN.filter((role) => role !== 'setup'), relations: 'anyone' }],
  'api-client.administer': [
    { roles: ['agency-administrator'], relations: ['own-agency'] },
    { roles: ['alliance-administrator', 'caldicott-guardian'], relations: 'anyone' },
  ],
  'person.register': itself,
  'relationship.keep': itself,
  'view.record': itself,
  'account.look-up': [{ roles: ['service'], relations: 'anyone', contexts: ['gateway'] }],
  'account.link': [{ roles: ['person', 'carer'], relations: 'anyone' }],
  'staff.read': [{ roles: SIGNED_IN, relations: 'anyone' }],
  // Which agencies there are is no secret; who works for them is not for programs.
  'agency.list': [
    { roles: SIGNED_IN, relations: 'anyone' },
    { roles: ['api-client'], relations: 'anyone', scope: 'directory.read' },
  ],
  'person.list': [{ roles: LOOKING, relations: 'anyone' }],
  // The coordinator and the manager hold the queue and the hand-over board of the whole alliance, by name.
  'person.list-all': [{ roles: ['hub-coordinator', 'service-manager'], relations: 'anyone' }],
  // Who is to take somebody on has to know of whom they speak; who looks after an agency's staff or its privacy has not.
  'person.list-offered': [{ roles: STAFF, relations: 'anyone' }],
  // With numbers and needs in it, so not for carers, who know by name for whom they care.
  'person.read': [
    { roles: ['person'], relations: ['self'] },
    { roles: STAFF, relations: ['team', 'key-worker', 'former-team', 'emergency'] },
  ],
  // A member records what the person said; it never opens anything to that member.
  'sharing.set': [
    { roles: ['person'], relations: ['self'] },
    { roles: STAFF, relations: ['team', 'key-worker'] },
  ],
  'sharing.read': [
    { roles: ['person'], relations: ['self'] },
    { roles: STAFF, relations: ['team', 'key-worker'] },
    { roles: ['caldicott-guardian'], relations: 'anyone' },
  ],
  'objection.override': [{ roles: ['caldicott-guardian'], relations: 'anyone' }],
  'identifier.record': [team, self],
  'identifier.check': [team],
  'identifier.withdraw': [team, self],
  'identifier.look-up': [{ roles: STAFF, relations: 'anyone' }],
  'names.give': [team, self],
  'address.give': [team, self],
  // What somebody was called before is for the person, and for whoever finds their old letters.
  'former-names.read': [keyWorker, self],
  'former-names.record': [keyWorker, self],
  // For counting alone, so for nobody else: not for the team, on no board.
  'about-oneself.read': [keyWorker, self],
  'about-oneself.say': [keyWorker, self],
  // Groups of the people of a figure, to be counted and protected; no human reads them.
  'about-oneself.count': [{ roles: ['service'], relations: 'anyone', contexts: ['assurance'] }],
  'needs.read': [team, { roles: ['person', 'carer'], relations: ['self'] }],
  'needs.record': [team, { roles: ['person', 'carer'], relations: ['self'] }],
  'carer-needs.read': [team],
  'carer-needs.record': [team],
  'needs.prompt': itself,
  'contact.index': itself,
  'duplicates.look-for': itself,
  'duplicates.decide': [coordinator],
  'same-person.say': [keyWorker, self],
  // A right of the person; whoever works with them answers, and the guardian when nobody did.
  'correction.ask': [self],
  'correction.read': [self, keyWorker, { roles: ['caldicott-guardian'], relations: 'anyone' }],
  'correction.list': [{ roles: [...STAFF, 'caldicott-guardian', 'privacy-officer'], relations: 'anyone' }],
  'correction.answer': [keyWorker, { roles: ['caldicott-guardian'], relations: 'anyone' }],
  // What is kept from use is not shown to the key worker either, so somebody answers who is shown it.
  'correction.answer-kept-from-use': officers,
  'taken-out.read': [self],
  'taken-out-board.read': officers,
  'correction.tell-of-overdue': itself,
  // Two people who watch over the record, and never those who work with it, decide that it goes.
  'erasure.list': privacy,
  'erasure.request': [{ roles: ['caldicott-guardian'], relations: 'anyone', signedInWithin: SIGNED_IN_JUST_NOW }],
  'erasure.approve': privacy.map((one) => ({ ...one, signedInWithin: SIGNED_IN_JUST_NOW })),
  'erasure.stop': privacy,
  'erasure.carry-out': itself,
  'legal-hold.place': privacy,
  'legal-hold.lift': [{ roles: ['caldicott-guardian'], relations: 'anyone' }],
  'view-log.read': [
    { roles: ['person'], relations: ['self'] },
    { roles: ['caldicott-guardian'], relations: 'anyone' },
  ],
  'look.ask-about': [self],
  'look-question.answer': officers,
  'look-question.escalate': itself,
  'look.flag': itself,
  'look.review': officers,
  'emergency.keep': itself,
  'emergency.escalate': itself,
  'privacy-board.read': officers,
  // Each says how they want to be told, and reads what they were told.
  'message.keep': itself,
  'message-preference.set': [{ roles: RECIPIENTS, relations: 'anyone' }],
  'messages.read-own': [{ roles: RECIPIENTS, relations: 'anyone' }],
  'messages.read': [team],
  'failed-messages.read': [{ roles: ['platform-operator'], relations: 'anyone' }],
};
