import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Problem } from '@platform/http/problem';
import { accessiblePdf } from '@platform/pdf/accessible-pdf';
import type { PdfPart } from '@platform/pdf/accessible-pdf';
import { dayHere, inWords } from '../../domain/measure/calendar.rules';
import type { Notes } from '../../domain/trajectory-note/trajectory-note.state';
import { OutcomesContext } from '../../outcomes.context';
import { ProgressQuery } from '../progress/progress.query';
import { TrajectoryNotesQuery } from '../trajectory-notes/trajectory-notes.query';

type Progress = Awaited<ReturnType<ProgressQuery['read']>>;
interface Asked {
  readonly size: number;
  readonly goals: readonly { readonly id: string; readonly text: string }[];
}

/** A trajectory on paper: exactly what its reader is shown, with the notes that they may see. */
@Injectable()
export class ProgressPrintQuery {
  constructor(
    private readonly outcomes: OutcomesContext,
    private readonly progress: ProgressQuery,
    private readonly notes: TrajectoryNotesQuery,
  ) {}

  async pdf(caller: Principal, personId: string, asked: Asked): Promise<Buffer> {
    const progress = await this.progress.read(caller, personId, 0n);
    const notes = await this.notes.read(caller, personId);
    const printed = inWords(dayHere(this.outcomes.platform.clock.now()));
    const title = 'How it is going';
    const pdf = await accessiblePdf({
      ...{ title, language: 'en-GB', size: asked.size },
      foot: `Printed on ${printed}. More may have been said since.`,
      parts: [
        { kind: 'title', text: title },
        { kind: 'words', text: `Printed on ${printed}. One answer is only one day; what changes over time says more.` },
        ...goalsOf(progress, asked, notes),
        ...measuresOf(progress, notes),
        ...noted(
          'My notes',
          notes.filter(({ about }) => about === null),
        ),
      ],
    });
    if (pdf) return pdf;
    throw new Problem({
      status: 409,
      code: 'letters-not-in-pdf',
      title: 'There are letters in this that cannot be put into a PDF here.',
      doNext: 'Print it from its page in your browser instead: that prints every letter.',
    });
  }
}

const listed = (heading: string, items: readonly string[]): PdfPart[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ];
const noted = (heading: string, notes: Notes): PdfPart[] =>
  listed(
    heading,
    notes.map(({ on, text }) => `${inWords(on)}: ${text}`),
  );
const notesOn = (notes: Notes, id: string) => notes.filter(({ about }) => about === id);
const words = (text: string | null | undefined): PdfPart[] => (text ? [{ kind: 'words', text }] : []);

function goalsOf({ goals }: Progress, { goals: named }: Asked, notes: Notes): PdfPart[] {
  return goals.flatMap(({ goalId, ratings, paired }) => {
    const name = named.find(({ id }) => id === goalId)?.text ?? 'A goal of before';
    const rated = ratings.map(({ ratedOn, rating }) => `${inWords(ratedOn)}: ${rating} out of 10`);
    return [
      ...listed(`Goal: ${name}`, rated),
      ...words(paired?.sentence),
      ...noted(`My notes: ${name}`, notesOn(notes, goalId)),
    ];
  });
}

function measuresOf({ measures, together }: Progress, notes: Notes): PdfPart[] {
  const told = measures.flatMap(({ code, name, copyright, points, outOfUse, paired, byQuestion }): PdfPart[] => [
    ...listed(
      name,
      points.map(
        ({ completedOn, score, band, answered, of }) =>
          `${inWords(completedOn)}: ${score === null ? 'no score' : score}${band === null ? '' : ` (${band})`}, ${answered} of ${of} answered`,
      ),
    ),
    ...listed(
      `${name}: what nobody goes by`,
      outOfUse.map(
        ({ completedOn, why }) =>
          `${inWords(completedOn)}: ${why === 'was-wrong' ? 'found to be wrong' : 'said to be wrong, and being looked at'}`,
      ),
    ),
    ...words(paired?.sentence),
    ...byQuestion.flatMap(({ text, answers, sentence }) => [
      ...listed(
        text,
        answers.map(({ completedOn, label }) => `${inWords(completedOn)}: ${label}`),
      ),
      ...words(sentence),
    ]),
    ...words(copyright),
    ...noted(`My notes: ${name}`, notesOn(notes, code)),
  ]);
  return [...told, ...words(together)];
}
