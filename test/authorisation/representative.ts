/** Somebody who can speak for the person in decisions to step down. */
export const representativeUntil = (expiresOn: string) => ({
  ...{ kind: 'advocate', name: 'Ann Other', scope: ['step-down'], authority: 'Seen, with a stamp.', expiresOn },
});
