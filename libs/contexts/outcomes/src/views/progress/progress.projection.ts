import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { GoalRatingEvent } from '../../domain/goal-rating/goal-rating.events';
import { goalRatingStream } from '../../domain/goal-rating/goal-rating.state';
import type { LifeConversationEvent } from '../../domain/life-conversation/life-conversation.events';
import { lifeConversationStream } from '../../domain/life-conversation/life-conversation.state';
import { embeddedDefinition } from '../../domain/measure/definitions.rules';
import type { MeasureEvent } from '../../domain/measure/measure.events';
import { measureStream } from '../../domain/measure/measure.state';
import type { TrajectoryNoteEvent } from '../../domain/trajectory-note/trajectory-note.events';
import { trajectoryNoteStream } from '../../domain/trajectory-note/trajectory-note.state';

type Told = MeasureEvent | GoalRatingEvent | LifeConversationEvent | TrajectoryNoteEvent;

/** Conversations and notes have no rows: they are read from their stream, and whoever has the page open is told that there is more. */
export const progressProjection: Projection = {
  id: 'outcomes.progress.v1',
  streams: [measureStream, goalRatingStream, lifeConversationStream, trajectoryNoteStream],
  tables: ['measure_point', 'goal_rating'],
  async project(events, sql) {
    const told = events as readonly RecordedEvent<Told>[];
    for (const event of told) await projectOne(event, sql);
    return told.map(({ event }) => event.data.personId);
  },
};

async function projectOne({ event, position }: RecordedEvent<Told>, sql: Sql): Promise<void> {
  switch (event.type) {
    case 'MeasureCompleted': {
      const { measureId, personId, measure, completedOn, score, band, answers, readOneByOne } = event.data;
      const { how = 'signed-in', completedBy, completedAt } = event.data;
      const takenDown = how === 'paper' ? [completedBy, completedAt] : [null, null];
      const answered = answers.filter((answer) => answer !== null).length;
      if (answered === 0) return; // erased
      const isRead = readOneByOne ?? embeddedDefinition(measure)?.scoring.kind === 'each';
      await sql.query(
        `INSERT INTO measure_point (measure_id, person_id, measure, completed_on, position, score, band, answered,
           of_questions, answers, how, taken_down_by, taken_down_at) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13) ON CONFLICT (measure_id) DO NOTHING`,
        [measureId, personId, measure, completedOn, position, score, band, answered, answers.length,
          isRead ? JSON.stringify(answers) : null, how, ...takenDown], // prettier-ignore
      );
      return;
    }
    case 'GoalProgressRated': {
      const { goalId, personId, ratedOn, rating } = event.data;
      if (rating === null) return; // erased
      await sql.query(
        `INSERT INTO goal_rating (goal_id, position, person_id, rated_on, rating) VALUES ($1,$2,$3,$4,$5)
         ON CONFLICT (goal_id, position) DO NOTHING`,
        [goalId, position, personId, ratedOn, rating],
      );
      return;
    }
    case 'MeasureKeptFromUse':
      await sql.query('UPDATE measure_point SET kept_for = array_append(kept_for, $2) WHERE measure_id = $1', [
        event.data.measureId,
        event.data.correctionId,
      ]);
      return;
    case 'MeasureInUseAgain':
    case 'MeasureFoundWrong':
      await sql.query(
        `UPDATE measure_point SET kept_for = array_remove(kept_for, $2), found_wrong = found_wrong OR $3
         WHERE measure_id = $1`,
        [event.data.measureId, event.data.correctionId, event.type === 'MeasureFoundWrong'],
      );
      return;
    case 'MeasureFoundAboutSomebodyElse':
      await sql.query('DELETE FROM measure_point WHERE measure_id = $1', [event.data.measureId]);
      return;
    case 'AreasChosen':
    case 'AreaTalkedThrough':
    case 'LifeConversationHeld':
    case 'NoteWritten':
    case 'NoteReworded':
    case 'NoteTakenOut':
    case 'MeasureOffered':
    case 'MeasureOfferTakenBack':
    case 'SafetyConversationPrompted':
    case 'PromptAcknowledged':
    case 'PromptEscalated':
      return;
  }
}
