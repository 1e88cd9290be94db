/** Nothing more is said: the address names the invitation. */
export class WithdrawInvitationRequest {}
