/** Leaving needs no words. */
export class LeaveTeamRequest {}
