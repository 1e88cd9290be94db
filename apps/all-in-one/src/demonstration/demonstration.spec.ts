import { demonstrationAgencies } from '@demonstration/accounts';
import { Days } from './days';
import { choice, closing, introduction, journey, listing, naming, opening } from './journeys';
import { everybody, peopleWithKeyWorker } from './people';
import { agreedPeople } from './people/agreed';
import { askingPeople } from './people/asking';
import { peopleWhoDeclined, waitingPeople } from './people/at-the-door';
import { draftingPeople } from './people/drafting';
import { handingOverPeople } from './people/handing-over';
import { welcomedPeople } from './people/welcomed';
import { demonstrationServices } from './services';
import type { Step } from '@demonstration/steps';
import type { WelcomedPerson } from './story';
import { HUDDLES } from './story';
import { tellingOf } from './telling';

interface Glossary {
  refusedInName(name: string): object | undefined;
  refusedOnPage(sentence: string): object | undefined;
}
const { readGlossary } = jest.requireActual<{ readGlossary(): Glossary }>('../../../../tools/glossary.mjs');
const glossary = readGlossary();

const show = () => Promise.resolve({ revision: 0n, contentHash: '' });
const journeyFrom = (days: Days, person: WelcomedPerson) => {
  const { beginning, since } = journey(person, days, show);
  return [...beginning, ...since];
};
const stepsFrom = (days: Days): Step[] => [
  ...demonstrationServices.map((service) => listing(service, days)),
  ...everybody.map((person) => introduction(person, days.start)),
  ...peopleWhoDeclined.map((person) => choice(person, days)),
  ...HUDDLES.flatMap((huddle) => [opening(huddle, days), closing(huddle, [], days)]),
  ...peopleWithKeyWorker.map((person) => naming(person, 0, days)),
  ...peopleWithKeyWorker.flatMap((person) => journeyFrom(days, person)),
];
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
const texts = textsIn([everybody, demonstrationServices]);
const starts = Array.from({ length: 7 }, (_, day) => [`2026-03-0${day + 1}T00:05:00.000Z`, `2026-06-1${day}T23:50:00.000Z`]).flat(); // prettier-ignore

describe('the demonstration', () => {
  it('is forty people at different places on the way, and twenty services of the six agencies', () => {
    const places = [waitingPeople, welcomedPeople, draftingPeople, agreedPeople, askingPeople, handingOverPeople, peopleWhoDeclined]; // prettier-ignore
    expect(places.map(({ length }) => length)).toEqual([8, 6, 8, 8, 5, 3, 2]);
    expect(everybody).toHaveLength(40);
    expect(demonstrationServices).toHaveLength(20);
    const listing = new Set(demonstrationServices.map(({ agency }) => agency));
    expect([...listing].sort()).toEqual(Object.keys(demonstrationAgencies).sort());
  });

  it.each(starts)('has one service that its agency is to look at again, started on %s', (start) => {
    const days = new Days(new Date(start));
    const ages = demonstrationServices.map(({ listedAgo }) => (days.start.getTime() - days.ago(listedAgo, '09:10').getTime()) / 86_400_000); // prettier-ignore
    expect(ages.filter((age) => age >= 77 && age < 91)).toHaveLength(1);
    expect(Math.max(...ages)).toBeLessThan(91);
  });

  it('has nobody and no step twice', () => {
    const labels = stepsFrom(new Days(new Date(starts[0] ?? ''))).map(({ label }) => label);
    expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
    for (const names of [everybody.map(({ name }) => name), everybody.map(({ reachMe }) => reachMe.at)])
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('says nothing that the glossary refuses, grades nobody and puts no diagnosis on anybody', () => {
    expect(texts.filter((text) => glossary.refusedOnPage(text) ?? glossary.refusedInName(text))).toEqual([]);
    const labels =
      /\b(risk|high[- ]need|severe|non-compliant|attention[- ]seeking|frequent attender|depress|schizo|psychos|psychot|bipolar|borderline|disorder|syndrome|ptsd|ocd|adhd|autis|anorexi|bulimi|anxiety|addict|alcoholic|mentally ill|suicid|commit)/i;
    expect(texts.filter((text) => labels.test(text))).toEqual([]);
  });

  it('reaches nobody real', () => {
    const numbers = texts.flatMap((text) => text.match(/\b0\d{3,5} ?\d{6}\b/g) ?? []);
    expect(numbers.length).toBeGreaterThan(40);
    expect(numbers.filter((number) => !/^07700 900\d{3}$/.test(number))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
    const addresses = texts.flatMap((text) => text.match(/(@|\/\/)\S+/g) ?? []);
    expect(addresses.filter((address) => !/^(@|\/\/([\w-]+\.)?)example\.org\/?$/.test(address))).toEqual([]);
    const postcodes = texts.flatMap((text) => text.match(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g) ?? []);
    expect(postcodes.filter((postcode) => !postcode.startsWith('ZZ99 '))).toEqual([]);
  });

  it.each(starts)('keeps to the past and to its order when it starts at %s', (start) => {
    const days = new Days(new Date(start));
    const eightyFiveDays = 85 * 24 * 60 * 60_000;
    const first = new Date(days.start.getTime() - eightyFiveDays);
    const steps = stepsFrom(days);
    expect(steps.length).toBeGreaterThan(everybody.length);
    expect(steps.filter(({ at }) => !(at > first && at <= days.start))).toEqual([]);
    for (const person of peopleWithKeyWorker) {
      const [named, ...after] = [naming(person, 0, days), ...journeyFrom(days, person)];
      expect(after.filter(({ at }) => at <= (named?.at ?? days.start))).toEqual([]);
      const agreedOn = tellingOf(person, days, show).after(6, '10:30').toISOString().slice(0, 10);
      for (const { due } of person.plan?.actions ?? []) expect(days.day(due) >= agreedOn).toBe(true);
    }
    const lastHuddle = opening(3, days).at;
    for (const { hoursWaited, heldOver } of waitingPeople)
      expect(days.hoursAgo(hoursWaited) < lastHuddle).toBe(heldOver !== undefined);
  });

  it('counts working days, and never answers with today', () => {
    const days = new Days(new Date('2026-03-02T00:10:00.000Z'));
    expect([0, 1, 2, 5, 6].map((n) => days.workingDayAgo(n))).toEqual(
      ['2026-02-27', '2026-02-27', '2026-02-26', '2026-02-23', '2026-02-20'], // prettier-ignore
    );
    expect([days.day(-1), days.day(3), days.workingDayFrom(5)]).toEqual(['2026-03-01', '2026-03-05', '2026-03-09']);
  });

  it('answers each question of a measure, and gives nobody thoughts of dying', () => {
    const measures = peopleWithKeyWorker.flatMap((person) => person.measures ?? []);
    for (const { measure, answers } of measures)
      for (const given of answers) expect(given).toMatch(measure === 'phq-9' ? /^[0-3]{8}0$/ : /^[0-3]{7}$/);
    expect(measures.filter(({ answers }) => answers.length === 2).length).toBeGreaterThan(5);
    expect(measures.filter(({ answers }) => answers.length === 1).length).toBeGreaterThan(0);
  });
});
