import { GROUPINGS, NOT_ASKED, PREFERS_NOT_TO_SAY } from '@contexts/assurance';
import { GROUPS } from '@contexts/identity';

describe('groups of people', () => {
  it.each(Object.entries(GROUPS))('of %s are those that identity tells and figures count', (name, told) => {
    const grouping = GROUPINGS.find((one) => one.name === name);
    const unknown = [...(grouping?.canBeKept ? [PREFERS_NOT_TO_SAY] : []), NOT_ASKED];
    expect([...(grouping?.groups ?? []).map(({ code }) => code), ...unknown]).toEqual(told);
  });
});
