import { civilDay } from '@platform/event-store/civil-day';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import { JoinTeam } from '../contexts/care-plan/src/commands/join-team/join-team.command';
import { joinTeam } from '../contexts/care-plan/src/commands/join-team/join-team.decide';
import { NoteDeath } from '../contexts/care-plan/src/commands/note-death/note-death.command';
import { noteDeath } from '../contexts/care-plan/src/commands/note-death/note-death.decide';
import { OpenPlan } from '../contexts/care-plan/src/commands/open-plan/open-plan.command';
import { openPlan } from '../contexts/care-plan/src/commands/open-plan/open-plan.decide';
import { RestPlan } from '../contexts/care-plan/src/commands/rest-plan/rest-plan.command';
import { restPlan } from '../contexts/care-plan/src/commands/rest-plan/rest-plan.decide';
import { RevivePlan } from '../contexts/care-plan/src/commands/revive-plan/revive-plan.command';
import { revivePlan } from '../contexts/care-plan/src/commands/revive-plan/revive-plan.decide';
import { planStream } from '../contexts/care-plan/src/domain/plan/plan.state';
import { EndRelationship } from '../contexts/identity/src/commands/end-relationship/end-relationship.command';
import { endRelationship } from '../contexts/identity/src/commands/end-relationship/end-relationship.decide';
import { ComposeMessage } from '../contexts/identity/src/commands/compose-message/compose-message.command';
import { IndexContact } from '../contexts/identity/src/commands/index-contact/index-contact.command';
import { RegisterPerson } from '../contexts/identity/src/commands/register-person/register-person.command';
import { registerPerson } from '../contexts/identity/src/commands/register-person/register-person.decide';
import { StartRelationship } from '../contexts/identity/src/commands/start-relationship/start-relationship.command';
import { startRelationship } from '../contexts/identity/src/commands/start-relationship/start-relationship.decide';
import { personStream } from '../contexts/identity/src/domain/person/person.state';
import { relationshipStream } from '../contexts/identity/src/domain/relationship/relationship.state';
import { HandOverWarmly } from '../contexts/intake/src/commands/hand-over-warmly/hand-over-warmly.command';
import { handOverWarmly } from '../contexts/intake/src/commands/hand-over-warmly/hand-over-warmly.decide';
import { HearOfDeath } from '../contexts/intake/src/commands/hear-of-death/hear-of-death.command';
import { hearOfDeath, setPromiseAside } from '../contexts/intake/src/commands/hear-of-death/hear-of-death.decide';
import { LeaveSpell } from '../contexts/intake/src/commands/leave-spell/leave-spell.command';
import { leaveSpell } from '../contexts/intake/src/commands/leave-spell/leave-spell.decide';
import { NoteReceiver } from '../contexts/intake/src/commands/note-receiver/note-receiver.command';
import { noteReceiver } from '../contexts/intake/src/commands/note-receiver/note-receiver.decide';
import { OpenSpell } from '../contexts/intake/src/commands/open-spell/open-spell.command';
import { openSpell } from '../contexts/intake/src/commands/open-spell/open-spell.decide';
import { RecordClockElement } from '../contexts/intake/src/commands/record-clock-element/record-clock-element.command';
import { recordClockElement } from '../contexts/intake/src/commands/record-clock-element/record-clock-element.decide';
import { TellIntroducer } from '../contexts/intake/src/commands/tell-introducer/tell-introducer.command';
import { tellIntroducer } from '../contexts/intake/src/commands/tell-introducer/tell-introducer.decide';
import { engagementStream } from '../contexts/intake/src/domain/engagement/engagement.state';
import { introductionStream } from '../contexts/intake/src/domain/introduction/introduction.state';
import { safetyConversationStream } from '../contexts/intake/src/domain/safety-conversation/safety-conversation.state';
import { spellStream } from '../contexts/intake/src/domain/spell/spell.state';
import { engagementIdOf, spellIdOf } from '../contexts/intake/src/intake.context';
import type { Answer, Ledger } from './ledger';

/** What the handlers ask their tables for, and a simulation knows. */
export interface Known {
  readonly ledger: Ledger;
  readonly records: ReadonlyMap<
    string,
    { readonly introductions: readonly string[]; readonly safetyTalks: readonly string[] }
  >;
}

type Does<Command> = (command: Command, known: Known) => Answer | undefined;
const at = ({ now }: CommandContext): string => now.toISOString();

const does = new Map<unknown, Does<never>>();
const when = <Command>(command: new (...args: never[]) => Command, so: Does<Command>) => does.set(command, so);

when(OpenSpell, ({ data, context }, { ledger }) =>
  ledger.decideAndAppend(spellStream, spellIdOf(data.personId), context, (spell) => openSpell(data, spell)),
);
when(LeaveSpell, ({ data, context }, { ledger }) =>
  ledger.decideAndAppend(spellStream, spellIdOf(data.personId), context, (spell) => leaveSpell(data, spell)),
);
when(RecordClockElement, ({ data, context }, { ledger }) =>
  ledger.decideAndAppend(spellStream, spellIdOf(data.personId), context, (spell) => recordClockElement(data, spell)),
);
when(OpenPlan, (command, { ledger }) =>
  ledger.decideAndAppend(planStream, command.planId, command.context, (plan) =>
    openPlan(command, at(command.context), plan),
  ),
);
when(RestPlan, (command, { ledger }) =>
  ledger.decideAndAppend(planStream, command.planId, command.context, (plan) =>
    restPlan(command, at(command.context), plan),
  ),
);
when(RevivePlan, (command, { ledger }) =>
  ledger.decideAndAppend(planStream, command.planId, command.context, (plan) =>
    revivePlan({ ...command, isStillThere: () => true }, at(command.context), plan),
  ),
);
when(NoteDeath, ({ planId, told, context }, { ledger }) =>
  ledger.decideAndAppend(planStream, planId, context, (plan) => noteDeath(told, plan)),
);
when(JoinTeam, ({ planId, member, context }, { ledger }) =>
  ledger.decideAndAppend(planStream, planId, context, (plan) => joinTeam(member, at(context), plan)),
);
when(RegisterPerson, ({ person, context }, { ledger }) =>
  ledger.decideAndAppend(personStream, person.personId, context, (state) => registerPerson(person, state)),
);
// Nobody is sent anything, and no address is looked for.
for (const unsent of [ComposeMessage, IndexContact]) does.set(unsent, () => undefined);
when(StartRelationship, ({ relationship, context }, { ledger }) =>
  ledger.decideAndAppend(relationshipStream, relationship.relationshipId, context, (state) =>
    startRelationship(relationship, state),
  ),
);
when(EndRelationship, ({ end, context, leftAgency }, { ledger }) =>
  ledger.decideAndAppend(relationshipStream, end.relationshipId, context, (state) =>
    endRelationship(end, state, leftAgency),
  ),
);
when(TellIntroducer, ({ introductionId, news, quietly, context }, { ledger }) =>
  ledger.decideAndAppend(introductionStream, introductionId, context, (_state, history) =>
    tellIntroducer(
      { news, quietly, at: at(context) },
      history.map(({ event }) => event),
    ),
  ),
);
when(NoteReceiver, ({ data, context }, { ledger, records }) => {
  for (const introductionId of records.get(data.personId)?.introductions ?? []) {
    const own = { ...context, commandId: newId(context, introductionId) };
    ledger.decideAndAppend(introductionStream, introductionId, own, (introduction) =>
      noteReceiver({ ...data, introductionId }, introduction),
    );
  }
  return undefined;
});
when(HandOverWarmly, ({ data, context }, { ledger, records }) => {
  for (const introductionId of records.get(data.personId)?.introductions ?? []) {
    const own = { ...context, commandId: newId(context, introductionId) };
    ledger.decideAndAppend(introductionStream, introductionId, own, (introduction) =>
      handOverWarmly({ ...data, introductionId }, introduction),
    );
  }
  return undefined;
});
when(HearOfDeath, ({ personId, hasDied, context }, { ledger, records }) => {
  const heard = { personId, hasDied, today: civilDay(context.now), heardAt: at(context) };
  for (const id of records.get(personId)?.safetyTalks ?? []) {
    ledger.decideAndAppend(safetyConversationStream, id, context, (talk) => setPromiseAside(heard, talk));
  }
  return ledger.decideAndAppend(engagementStream, engagementIdOf(personId), context, (engagement) =>
    hearOfDeath(heard, engagement),
  );
});

/** What follows by itself, decided as its handler decides it. An unknown command is a gap of the simulation, and stops it. */
export function carryOut(command: object, known: Known): object {
  const so = does.get(command.constructor);
  if (!so) throw new Error(`No simulation knows what ${command.constructor.name} does.`);
  const answer = so(command as never, known);
  return typeof answer === 'object' ? answer : {};
}
