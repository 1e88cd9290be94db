/** Whom a note is for: the person alone, or whoever reads how it is going. */
export const NOTE_READERS = ['me', 'team'] as const;
export type NoteReaders = (typeof NOTE_READERS)[number];

/** The person put a note on a day of their trajectory, or on a point of one goal or measure. */
export interface NoteWritten {
  readonly type: 'NoteWritten';
  readonly data: {
    readonly noteId: string;
    readonly personId: string;
    /** The day that it is about, `YYYY-MM-DD`. */
    readonly on: string;
    /** The id of a goal or the code of a measure; null when it is about the day. */
    readonly about: string | null;
    /** Null once erased. */
    readonly text: string | null;
    readonly readers: NoteReaders;
    readonly writtenAt: string;
  };
}

export interface NoteReworded {
  readonly type: 'NoteReworded';
  readonly data: {
    readonly noteId: string;
    readonly personId: string;
    readonly text: string | null;
    readonly readers: NoteReaders;
    readonly rewordedAt: string;
  };
}

/** The person took it out: no page shows it any more, to anybody. */
export interface NoteTakenOut {
  readonly type: 'NoteTakenOut';
  readonly data: { readonly noteId: string; readonly personId: string; readonly takenOutAt: string };
}

export type TrajectoryNoteEvent = NoteWritten | NoteReworded | NoteTakenOut;
