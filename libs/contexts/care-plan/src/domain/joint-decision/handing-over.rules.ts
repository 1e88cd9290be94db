import type { ProposedDecision } from './joint-decision.state';

/** The kinds of question whose answer may be carried out by a hand-over: to less support, or to more. */
export const HANDING_OVER_KINDS = ['step-down', 'step-up'] as const;

export const isAboutHandingOver = ({ proposal }: Pick<ProposedDecision, 'proposal'>): boolean =>
  (HANDING_OVER_KINDS as readonly string[]).includes(proposal.kind);

/** The answers that mean that it goes ahead: those that were named when it was asked, and otherwise the first. */
export const answersThatGoAhead = ({
  options,
  goesAheadWith = [0],
}: Pick<ProposedDecision['proposal'], 'options' | 'goesAheadWith'>): readonly string[] =>
  options.filter((_option, at) => goesAheadWith.includes(at));

/** Whether what was decided is to do it: "not yet" leads to no hand-over. */
export const goesAhead = ({ proposal, taken }: Pick<ProposedDecision, 'proposal' | 'taken'>): boolean =>
  taken !== null && answersThatGoAhead(proposal).includes(taken.outcome);

/** Whether a hand-over may carry it out now. */
export const mayBeHandedOver = (decision: ProposedDecision): boolean =>
  decision.status === 'taken' && !decision.superseded && isAboutHandingOver(decision) && goesAhead(decision);
