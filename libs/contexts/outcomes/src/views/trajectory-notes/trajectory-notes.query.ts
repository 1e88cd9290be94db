import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import type { Notes } from '../../domain/trajectory-note/trajectory-note.state';
import { trajectoryNoteStream } from '../../domain/trajectory-note/trajectory-note.state';
import { OutcomesContext } from '../../outcomes.context';

@Injectable()
export class TrajectoryNotesQuery {
  constructor(private readonly outcomes: OutcomesContext) {}

  /** The notes on a trajectory, by their days: to the person all, to whoever else reads it those that the person shows. */
  async read(caller: Principal, personId: string): Promise<Notes> {
    const { access, views, platform } = this.outcomes;
    await access.assertMay(caller, 'progress.read', { personId, part: 'progress' });
    await views.record(caller, personId, 'progress');
    const { state } = await platform.streams.load(trajectoryNoteStream, personId);
    return caller.personId === personId ? state : state.filter(({ readers }) => readers === 'team');
  }
}
