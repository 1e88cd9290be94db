const { readProcesses } = jest.requireActual<{
  readProcesses(text: string, contexts: readonly string[]): ReadonlyMap<string, number>;
}>('./read-processes.mjs');

const contexts = ['intake', 'care-plan'];

describe('how many processes each context has', () => {
  it('is one, unless it is said', () => {
    expect([...readProcesses('', contexts)]).toEqual([['intake', 1], ['care-plan', 1]]); // prettier-ignore
    expect([...readProcesses('care-plan=2', contexts)]).toEqual([['intake', 1], ['care-plan', 2]]); // prettier-ignore
    expect([...readProcesses('care-plan=2,intake=16', contexts)]).toEqual([['intake', 16], ['care-plan', 2]]); // prettier-ignore
  });

  it.each(['gateway=2', 'care-plan', 'care-plan=0', 'care-plan=17', 'care-plan=2=3', 'care-plan=two', 'x'])(
    'is refused with a line that says what is wrong with "%s"',
    (text) => {
      expect(() => readProcesses(`intake=2,${text}`, contexts)).toThrow(`found "${text}"`);
    },
  );
});
