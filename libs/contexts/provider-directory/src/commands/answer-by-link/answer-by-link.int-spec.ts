import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { newLinkToken } from '@platform/privacy/link-token';
import type { Answer } from '@platform/testing/context-app';
import { ContextApp, someone } from '@platform/testing/context-app';
import { aListing } from '../../domain/service-listing/service-listing.fixtures';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { ProviderDirectoryModule } from '../../provider-directory.module';

const [riverside, quayside] = [idFrom('agency', 'riverside'), idFrom('agency', 'quayside')];
const personId = idFrom('person', 'sam');
const person = someone('person', { personId, memberId: personId });
const asker = someone('link-worker', { agencyId: quayside });
const worker = someone('community-worker', { agencyId: riverside });
const identity = someone('service', { context: 'identity', memberId: null, agencyId: null });
const ADDRESS = 'asks@pangolin.example';
const WHO = 'Sam Quillfeather, 07700 900123. Text before you ring.';
const NEED = 'Company on a quiet walk, after a hard winter.';
const BY = { name: 'Bea Umberlane', group: 'St Anne’s knitting circle' };
const AT = '/api/provider-directory';

describe('an ask by link', () => {
  let directory: ContextApp;
  let serviceId: string;
  let context: ProviderDirectoryContext;
  let house = 0;

  beforeAll(async () => {
    directory = await ContextApp.start([ProviderDirectoryModule.forRoot()], [ProviderDirectoryContext]);
    context = directory.app.get(ProviderDirectoryContext, { strict: false });
    serviceId = (await directory.post(`${AT}/listings`, worker, aListing())).body.id;
    await directory.onTeam(personId, asker);
    await directory.post(`${AT}/listings/${serviceId}/ask-address`, worker, { address: ADDRESS });
  });
  afterAll(() => directory.stop());
  beforeEach(() => {
    directory.clock.set('2026-03-02T09:00:00.000Z');
    // Nobody is turned away for asking often, but where that is what is tried.
    directory.address = `10.0.0.${(house += 1)}`;
  });

  const ask = async () => {
    const body = { serviceId, personId, need: NEED, forWhoAccepts: WHO };
    return (await directory.post(`${AT}/asks`, asker, body)).body.id as string;
  };
  const link = async (askId: string, by = identity) =>
    (await directory.post(`${AT}/asks/${askId}/link`, by)).body.token as string;
  const byLink = (what: 'look-up' | 'who' | 'answer', token: string, body: object = {}): Promise<Answer> =>
    directory.post(`${AT}/ask-links/${what}`, ANYONE, { token, ...body });
  const says = (token: string, say: object) => byLink('answer', token, { ...BY, ...say });
  const ofPerson = async (askId: string) => {
    await directory.settled();
    const { body } = await directory.get(`${AT}/people/${personId}/asks`, person);
    return (body as { askId: string }[]).find((one) => one.askId === askId);
  };

  it('shows what is asked and never who it is for, to whoever holds the link, as often as they look', async () => {
    const askId = await ask();
    const token = await link(askId);
    const head = await directory.platform.store.head();
    for (let time = 0; time < 3; time += 1) {
      const { status, body } = await byLink('look-up', token);
      expect(status).toBe(200);
      expect(body).toEqual({
        ...{ stands: 'open', serviceName: 'Walk and talk', need: NEED, question: null, questionAnswer: null },
        ...{ askedAt: '2026-03-02T09:00:00.000Z', answerDueAt: '2026-03-04T09:00:00.000Z' },
        endsAt: '2026-03-18T09:00:00.000Z',
      });
    }
    expect((await byLink('who', token)).status).toBe(404);
    // Neither a look nor a program that follows links changes anything.
    expect(await directory.platform.store.head()).toBe(head);
    expect((await directory.get(`${AT}/ask-links/look-up`, ANYONE)).status).toBe(404);
  });

  it('is accepted by somebody without an account, who then learns who it is, with each look recorded', async () => {
    const askId = await ask();
    const token = await link(askId);
    expect((await says(token, { say: 'yes' })).status).toBe(201);
    const { body } = await byLink('look-up', token);
    expect(body).toEqual({ stands: 'accepted', serviceName: 'Walk and talk', shownUntil: '2026-03-16T09:00:00.000Z' });
    expect((await byLink('who', token)).body).toEqual({ forWhoAccepts: WHO });
    directory.clock.set('2026-03-16T08:00:00.000Z');
    expect((await byLink('who', token)).body).toEqual({ forWhoAccepts: WHO });
    directory.clock.set('2026-03-16T09:00:00.000Z');
    expect((await byLink('who', token)).status).toBe(404);
    expect((await byLink('look-up', token)).body).toEqual({ stands: 'over' });
    expect(await ofPerson(askId)).toMatchObject({
      ...{ status: 'accepted', memberId: null, linkName: BY.name, linkGroup: BY.group },
    });
    const told = await directory.published();
    const looks = told.filter(({ type, data }) => type.endsWith('record-viewed.v1') && data['role'] === 'link-holder');
    expect(looks.map(({ data }) => data)).toEqual([
      expect.objectContaining({ personId, agencyId: riverside, what: 'accepted-ask', why: 'direct-care' }),
      expect.objectContaining({ personId, agencyId: riverside, what: 'accepted-ask', why: 'direct-care' }),
    ]);
    expect(told.filter(({ data }) => data['askId'] === askId).map(({ type }) => type)).toEqual([
      'provider-directory.ask-made.v1',
      'provider-directory.ask-accepted-by-link.v1',
    ]);
    const inbox = await directory.get(`${AT}/ask-inbox`, worker);
    expect(JSON.stringify(inbox.body)).not.toContain(personId);
  });

  it('is declined with a reason that is counted and a suggestion that is not told', async () => {
    const askId = await ask();
    const token = await link(askId);
    const missing = await says(token, { say: 'no' });
    expect(missing).toMatchObject({ status: 400, body: { fields: [{ field: 'reason' }] } });
    const no = { say: 'no', reason: 'not-at-these-times', suggestion: 'The choir.' };
    expect((await says(token, no)).status).toBe(201);
    expect(await ofPerson(askId)).toMatchObject({ status: 'declined', reason: no.reason, suggestion: 'The choir.' });
    expect((await byLink('look-up', token)).body).toEqual({ stands: 'declined' });
    expect((await byLink('who', token)).status).toBe(404);
    const closed = (await directory.published()).find(({ data }) => data['askId'] === askId && 'how' in data);
    expect(closed?.data).toMatchObject({ how: 'declined', because: 'not-at-these-times' });
  });

  it('may need one more thing, which whoever asked answers, while the answer stays due', async () => {
    const askId = await ask();
    const token = await link(askId);
    const question = 'Are wombats a trouble?';
    expect((await says(token, { say: 'ask' })).body.fields).toMatchObject([{ field: 'question' }]);
    expect((await says(token, { say: 'ask', question })).status).toBe(201);
    const again = await directory.post(`${AT}/asks/${askId}/question`, worker, { question: 'And stairs?' });
    expect(again).toMatchObject({ status: 409, body: { code: 'question-asked-already' } });
    expect(await ofPerson(askId)).toMatchObject({ question, answerDueAt: '2026-03-04T09:00:00.000Z' });
    const mine = await directory.get(`${AT}/my-asks`, asker);
    expect((mine.body as { askId: string }[]).find((one) => one.askId === askId)).toMatchObject({ question });
    const answers = `${AT}/asks/${askId}/question/answer`;
    for (const other of [worker, person, ANYONE])
      expect([401, 404]).toContain((await directory.post(answers, other, { answer: 'No.' })).status);
    expect((await directory.post(answers, asker, { answer: 'No, none.' })).status).toBe(201);
    expect((await byLink('look-up', token)).body).toMatchObject({
      stands: 'open',
      question,
      questionAnswer: 'No, none.',
    });
    const told = (await directory.published()).filter(({ data }) => data['askId'] === askId);
    expect(told.slice(1)).toMatchObject([
      { type: 'provider-directory.question-asked.v1', data: { forMemberId: asker.memberId } },
      { type: 'provider-directory.question-answered.v1', data: { serviceId, withoutAccount: true } },
    ]);
  });

  it('tells whoever comes late, or with a link that was withdrawn or has lapsed, how it ended and nothing else', async () => {
    const withdrawn = await ask();
    const token = await link(withdrawn);
    await directory.post(`${AT}/asks/${withdrawn}/withdraw`, asker, { reason: 'Found something nearer.' });
    expect((await byLink('look-up', token)).body).toEqual({ stands: 'withdrawn' });
    expect(await says(token, { say: 'yes' })).toMatchObject({ status: 409, body: { code: 'already-withdrawn' } });
    const late = await ask();
    const lateToken = await link(late);
    directory.clock.set('2026-03-18T09:00:00.000Z');
    expect((await byLink('look-up', lateToken)).body).toEqual({ stands: 'lapsed' });
    expect(await says(lateToken, { say: 'yes' })).toMatchObject({ status: 409, body: { code: 'already-lapsed' } });
  });

  it('is opened by its own token alone', async () => {
    const [one, other] = [await ask(), await ask()];
    const [token, otherToken] = [await link(one), await link(other)];
    const mixed = `${token.slice(0, 22)}${otherToken.slice(22)}`;
    for (const wrong of [mixed, newLinkToken(one).token, newLinkToken(idFrom('nothing')).token, 'x', `${token}x`])
      for (const what of ['look-up', 'who', 'answer'] as const)
        expect((await byLink(what, wrong, what === 'answer' ? { ...BY, say: 'yes' } : {})).status).toBe(404);
    // A second one, for whoever lost the first, opens the same.
    const second = await link(one, worker);
    for (const right of [token, second])
      expect((await byLink('look-up', right)).body).toMatchObject({ stands: 'open' });
    const stored = JSON.stringify(await directory.platform.store.readStream(`ask-${one}`), (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(stored).not.toContain(token.slice(22));
    for (const word of ['Quillfeather', 'quiet walk', 'pangolin']) expect(stored).not.toContain(word);
  });

  it('has its link made for the message to the group, or by a member of the agency, and by nobody else', async () => {
    const askId = await ask();
    for (const by of [asker, person, ANYONE, someone('service', { context: 'intake' })])
      expect([401, 404]).toContain((await directory.post(`${AT}/asks/${askId}/link`, by)).status);
    const contact = await directory.get(`${AT}/asks/${askId}/contact`, identity);
    expect(contact.body).toEqual({ address: ADDRESS });
    for (const by of [worker, asker, person, ANYONE])
      expect([401, 404]).toContain((await directory.get(`${AT}/asks/${askId}/contact`, by)).status);
    await directory.post(`${AT}/asks/${askId}/withdraw`, asker, { reason: 'No longer needed.' });
    expect((await directory.get(`${AT}/asks/${askId}/contact`, identity)).body).toEqual({ address: null });
  });

  it('says what whoever accepts learns, and the address is for its own agency alone', async () => {
    const without = await directory.post(`${AT}/asks`, asker, { serviceId, personId, need: NEED });
    expect(without).toMatchObject({ status: 409, body: { code: 'say-who-it-is' } });
    await directory.settled();
    expect((await directory.get(`${AT}/how-asks-reach-us`, worker)).body).toMatchObject([
      { serviceId, askAddress: ADDRESS },
    ]);
    expect((await directory.get(`${AT}/how-asks-reach-us`, asker)).body).toEqual([]);
    for (const [path, as] of [
      [`${AT}/listings`, ANYONE],
      ['/oruk/services', ANYONE],
      [`/oruk/services/${serviceId}`, ANYONE],
    ] as const)
      expect(JSON.stringify((await directory.get(path, as)).body)).not.toContain('pangolin');
    const wrong = await directory.post(`${AT}/listings/${serviceId}/ask-address`, worker, { address: 'nobody' });
    expect(wrong).toMatchObject({ status: 400, body: { fields: [{ field: 'address' }] } });
    expect((await directory.post(`${AT}/listings/${serviceId}/ask-address`, asker, { address: ADDRESS })).status).toBe(
      404,
    );
  });

  it('cannot be tried over and over', async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 31; time += 1) statuses.push((await byLink('look-up', 'x')).status);
    expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 404));
    expect(statuses[30]).toBe(429);
  });

  it('lapses when it was due to, also with a question that nobody answered', async () => {
    const askId = await ask();
    await says(await link(askId), { say: 'ask', question: 'Are wombats a trouble?' });
    await directory.settled();
    directory.clock.set('2026-03-18T09:00:00.000Z');
    await context.runtime.checkDeadlines();
    expect(await ofPerson(askId)).toMatchObject({ status: 'lapsed' });
  });
});
