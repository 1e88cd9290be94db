// Written by `npm run contracts:generate` from the schemas. Do not edit.
import type { MessageType } from './messages';

export const schemas: Readonly<Record<MessageType, object>> = {
  "assurance.record-viewed.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "RecordViewedV1",
    "description": "Somebody looked at a part of a person's record.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "personId",
      "viewerId",
      "role",
      "agencyId",
      "what",
      "why",
      "viewedAt"
    ],
    "properties": {
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "viewerId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian",
          "privacy-officer",
          "link-holder"
        ]
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid"
      },
      "what": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "Which part of the record was shown."
      },
      "why": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "The purpose under which it was shown."
      },
      "viewedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.board-viewed.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "BoardViewedV1",
    "description": "Somebody looked at a board that names people, these for the first time that day.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "viewerId",
      "role",
      "agencyId",
      "board",
      "why",
      "viewedAt",
      "personIds"
    ],
    "properties": {
      "viewerId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian",
          "privacy-officer",
          "link-holder"
        ]
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid"
      },
      "board": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "Which board was shown."
      },
      "why": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "The purpose under which it was shown."
      },
      "viewedAt": {
        "type": "string",
        "format": "date-time"
      },
      "personIds": {
        "type": "array",
        "items": {
          "type": "string",
          "format": "uuid"
        }
      }
    }
  },
  "care-plan.carer-concern-answered.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "CarerConcernAnsweredV1",
    "description": "Whoever told the team something was answered.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "concernId",
      "personId",
      "answeredAt"
    ],
    "properties": {
      "concernId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "answeredAt": {
        "type": "string",
        "format": "date-time"
      },
      "raisedBy": {
        "type": "string",
        "format": "uuid",
        "description": "The member who told it; absent of those answered before anybody sent word of it."
      }
    }
  },
  "care-plan.carer-concern-raised.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "CarerConcernRaisedV1",
    "description": "Somebody close to a person told the team something, and is owed an answer.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "concernId",
      "personId",
      "answerDueAt"
    ],
    "properties": {
      "concernId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "answerDueAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.carer-concern-returned.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "CarerConcernReturnedV1",
    "description": "What somebody close told is of somebody else: this team owes no answer to it any more, and whoever coordinates decides whom it concerns.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "concernId",
      "personId",
      "returnedAt"
    ],
    "properties": {
      "concernId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "returnedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.decision-taken.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "DecisionTakenV1",
    "description": "A joint decision reached its quorum and was taken.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "decisionId",
      "planId",
      "personId",
      "kind",
      "dissents",
      "takenAt"
    ],
    "properties": {
      "decisionId": {
        "type": "string",
        "format": "uuid"
      },
      "planId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "kind": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "What sort of decision it is."
      },
      "dissents": {
        "type": "integer",
        "minimum": 0,
        "description": "How many members dissented."
      },
      "takenAt": {
        "type": "string",
        "format": "date-time"
      },
      "implementerId": {
        "type": "string",
        "format": "uuid",
        "description": "Who carries it out and looks at it again; absent where it was ratified."
      },
      "reviewOn": {
        "type": "string",
        "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
      }
    }
  },
  "care-plan.emergency-opened.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "EmergencyOpenedV1",
    "description": "Somebody opened a person's record because of danger; to read, for a time.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "emergencyId",
      "personId",
      "memberId",
      "role",
      "agencyId",
      "ground",
      "openedAt",
      "expiresAt"
    ],
    "properties": {
      "emergencyId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "memberId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian"
        ]
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid"
      },
      "ground": {
        "type": "string",
        "enum": [
          "danger-to-life",
          "serious-harm",
          "cannot-be-asked",
          "safeguarding"
        ]
      },
      "openedAt": {
        "type": "string",
        "format": "date-time"
      },
      "expiresAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.entry-corrected.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "EntryCorrectedV1",
    "description": "Something was written that answers what the person said was wrong.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "correctionId",
      "personId",
      "what",
      "correctedBy",
      "correctedAt"
    ],
    "properties": {
      "correctionId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "what": {
        "type": "string",
        "pattern": "^[a-z]+(-[a-z]+)*$",
        "maxLength": 40
      },
      "correctedBy": {
        "type": "string",
        "format": "uuid"
      },
      "correctedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.entry-taken-out.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "EntryTakenOutV1",
    "description": "Something was found to be about somebody else, and no view of the record shows it any more.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "takenOutId",
      "personId",
      "what",
      "ground",
      "correctionId",
      "recordedAgain",
      "agencyId",
      "foundBy",
      "foundAt"
    ],
    "properties": {
      "takenOutId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "what": {
        "type": "string",
        "enum": [
          "section",
          "proposal",
          "goal",
          "action",
          "safety-line",
          "comment",
          "passage",
          "decision"
        ]
      },
      "ground": {
        "type": "string",
        "enum": [
          "another-record-was-open",
          "somebody-of-the-same-name",
          "sent-about-somebody-else",
          "two-people-mixed-up"
        ]
      },
      "correctionId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid",
        "description": "What the person said was wrong, which this answers."
      },
      "recordedAgain": {
        "type": "boolean"
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid",
        "description": "Whose privacy officer looks at it."
      },
      "foundBy": {
        "type": "string",
        "format": "uuid"
      },
      "foundAt": {
        "type": "string",
        "format": "date-time"
      },
      "entryId": {
        "type": "string",
        "format": "uuid",
        "description": "Of an action or a decision, which nobody owes any more."
      }
    }
  },
  "care-plan.farewell-held.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "FarewellHeldV1",
    "description": "A person and their team said farewell: help ends here for now, and the way back is open.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "planId",
      "personId",
      "introductionIds",
      "heldAt"
    ],
    "properties": {
      "planId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "introductionIds": {
        "type": "array",
        "items": {
          "type": "string",
          "format": "uuid"
        },
        "description": "For which the plan was open."
      },
      "heldAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.goal-set.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "GoalSetV1",
    "description": "A goal was added to a plan.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "planId",
      "personId",
      "goalId",
      "setAt"
    ],
    "properties": {
      "planId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "goalId": {
        "type": "string",
        "format": "uuid"
      },
      "setAt": {
        "type": "string",
        "format": "date-time"
      },
      "correctionId": {
        "type": "string",
        "format": "uuid",
        "description": "What it answers, when it puts something right."
      },
      "setBy": {
        "type": "string",
        "format": "uuid"
      }
    }
  },
  "care-plan.hand-over-accepted.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "HandOverAcceptedV1",
    "description": "A named member of the receiving agency accepted a hand-over.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "handOverId",
      "personId",
      "receiverId",
      "toAgencyId",
      "acceptedAt"
    ],
    "properties": {
      "handOverId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "receiverId": {
        "type": "string",
        "format": "uuid"
      },
      "toAgencyId": {
        "type": "string",
        "format": "uuid"
      },
      "acceptedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.hand-over-completed.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "HandOverCompletedV1",
    "description": "First contact was made, so a hand-over is complete.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "handOverId",
      "personId",
      "firstContactAt"
    ],
    "properties": {
      "handOverId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "firstContactAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.hand-over-proposed.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "HandOverProposedV1",
    "description": "One agency proposed a hand-over to another.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "handOverId",
      "personId",
      "fromAgencyId",
      "toAgencyId",
      "acknowledgeDueAt",
      "contactDueAt",
      "proposedAt"
    ],
    "properties": {
      "handOverId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "fromAgencyId": {
        "type": "string",
        "format": "uuid"
      },
      "toAgencyId": {
        "type": "string",
        "format": "uuid"
      },
      "acknowledgeDueAt": {
        "type": "string",
        "format": "date-time"
      },
      "contactDueAt": {
        "type": "string",
        "format": "date-time"
      },
      "proposedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.hand-over-withdrawn.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "HandOverWithdrawnV1",
    "description": "A hand-over was withdrawn and the sender stays accountable.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "handOverId",
      "personId",
      "withdrawnAt"
    ],
    "properties": {
      "handOverId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "withdrawnAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.left-word-dealt-with.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "LeftWordDealtWithV1",
    "description": "What was left at the front door waits no more: it was placed, or settled because it concerns nobody in care.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "wordId",
      "dealtWithAt"
    ],
    "properties": {
      "wordId": {
        "type": "string",
        "format": "uuid"
      },
      "dealtWithAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.plan-agreed.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "PlanAgreedV1",
    "description": "The person agreed to the plan as it stood.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "planId",
      "personId",
      "agreedAt"
    ],
    "properties": {
      "planId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "agreedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.plan-not-agreed.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "PlanNotAgreedV1",
    "description": "The person answered a plan with not yet. Why, it does not say.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "planId",
      "personId",
      "answeredAt"
    ],
    "properties": {
      "planId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "answeredAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.plan-opened.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "PlanOpenedV1",
    "description": "A person's plan exists from now on.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "planId",
      "personId",
      "openedAt"
    ],
    "properties": {
      "planId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "openedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.plan-signature-lapsed.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "PlanSignatureLapsedV1",
    "description": "A plan that the person had signed says something else now, and they have not answered it yet.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "planId",
      "personId",
      "lapsedAt"
    ],
    "properties": {
      "planId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "lapsedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.promise-kept.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "PromiseKeptV1",
    "description": "What was owed is done, or is not owed any more.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "kind",
      "aboutId",
      "personId",
      "keptAt"
    ],
    "properties": {
      "kind": {
        "type": "string",
        "enum": [
          "action",
          "decision-review"
        ]
      },
      "aboutId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "keptAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.promise-made.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "PromiseMadeV1",
    "description": "Somebody owes something by a day; said again of the same thing, it is owed by then or by them instead.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "kind",
      "aboutId",
      "personId",
      "memberId",
      "due",
      "since"
    ],
    "properties": {
      "kind": {
        "type": "string",
        "enum": [
          "action",
          "decision-review"
        ]
      },
      "aboutId": {
        "type": "string",
        "format": "uuid",
        "description": "What names the day."
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "memberId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid",
        "description": "Who owes it; null where the person’s key worker does, whoever that is by then."
      },
      "due": {
        "type": "string",
        "pattern": "^\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+Z)?$",
        "description": "The day or moment that was agreed."
      },
      "since": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.record-viewed.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "RecordViewedV1",
    "description": "Somebody looked at a part of a person's record.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "personId",
      "viewerId",
      "role",
      "agencyId",
      "what",
      "why",
      "viewedAt"
    ],
    "properties": {
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "viewerId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian",
          "privacy-officer",
          "link-holder"
        ]
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid"
      },
      "what": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "Which part of the record was shown."
      },
      "why": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "The purpose under which it was shown."
      },
      "viewedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.reminder-fell-due.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "ReminderFellDueV1",
    "description": "A step of a date that was agreed has come, and what was owed is not done.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "reminderId",
      "kind",
      "step",
      "aboutId",
      "personId",
      "memberId",
      "agencyId",
      "due",
      "dueAt",
      "firedAt",
      "late"
    ],
    "properties": {
      "reminderId": {
        "type": "string",
        "format": "uuid"
      },
      "kind": {
        "type": "string",
        "enum": [
          "next-contact",
          "ask-answer",
          "first-contact",
          "decision-review",
          "decision-positions",
          "decision-taking",
          "decision-ratification",
          "decision-implementation",
          "plan-review",
          "safety-promise"
        ]
      },
      "step": {
        "type": "string",
        "enum": [
          "day-before",
          "on-the-day",
          "overdue",
          "about-to-lapse"
        ]
      },
      "aboutId": {
        "type": "string",
        "format": "uuid",
        "description": "The introduction, ask, hand-over or decision that names the date."
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "memberId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid",
        "description": "Who owes it; null while an agency does as a whole."
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid"
      },
      "due": {
        "type": "string",
        "pattern": "^\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+Z)?$",
        "description": "The day or moment that was agreed."
      },
      "dueAt": {
        "type": "string",
        "format": "date-time",
        "description": "When this step was due."
      },
      "firedAt": {
        "type": "string",
        "format": "date-time"
      },
      "late": {
        "type": "boolean",
        "description": "Nobody looked when it was due."
      }
    }
  },
  "care-plan.step-up-contact-made.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "StepUpContactMadeV1",
    "description": "Somebody met or spoke with a person for whom help was needed again.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "stepUpId",
      "personId",
      "contactedAt"
    ],
    "properties": {
      "stepUpId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "contactedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.stepped-up.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "SteppedUpV1",
    "description": "On a way back it was said that help is needed again: who has the person back, and by when they get in touch.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "stepUpId",
      "personId",
      "agencyId",
      "ownerId",
      "contactDueAt",
      "steppedUpAt"
    ],
    "properties": {
      "stepUpId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "agencyId": {
        "type": "string",
        "format": "uuid"
      },
      "ownerId": {
        "type": "string",
        "format": "uuid"
      },
      "contactDueAt": {
        "type": "string",
        "format": "date-time"
      },
      "steppedUpAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.team-member-joined.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "TeamMemberJoinedV1",
    "description": "Somebody joined the team around the person.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "planId",
      "personId",
      "memberId",
      "agencyId",
      "role",
      "isKeyWorker",
      "joinedAt"
    ],
    "properties": {
      "planId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "memberId": {
        "type": "string",
        "format": "uuid"
      },
      "agencyId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian"
        ]
      },
      "isKeyWorker": {
        "type": "boolean"
      },
      "joinedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.team-member-left.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "TeamMemberLeftV1",
    "description": "Somebody left the team around the person.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "planId",
      "personId",
      "memberId",
      "leftAt"
    ],
    "properties": {
      "planId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "memberId": {
        "type": "string",
        "format": "uuid"
      },
      "leftAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "care-plan.word-left.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "WordLeftV1",
    "description": "Somebody close left something at the front door, and by then somebody says whom it concerns. Not of whom it is.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "wordId",
      "dueAt"
    ],
    "properties": {
      "wordId": {
        "type": "string",
        "format": "uuid"
      },
      "dueAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "identity.agency-joined.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "AgencyJoinedV1",
    "description": "An agency joined the alliance.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "agencyId",
      "kind",
      "joinedAt"
    ],
    "properties": {
      "agencyId": {
        "type": "string",
        "format": "uuid"
      },
      "kind": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "What sort of agency it is."
      },
      "joinedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "identity.correction-answered.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "CorrectionAnsweredV1",
    "description": "A person was answered who said that a part of their record is wrong.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "correctionId",
      "personId",
      "outcome",
      "answeredAt"
    ],
    "properties": {
      "correctionId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "outcome": {
        "type": "string",
        "enum": [
          "put-right",
          "not-changed"
        ]
      },
      "answeredAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "identity.correction-asked.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "CorrectionAskedV1",
    "description": "A person said that a part of their record is wrong, and may have asked that it is kept from use while it is looked at.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "correctionId",
      "personId",
      "part",
      "entryId",
      "keptFromUse",
      "askedAt"
    ],
    "properties": {
      "correctionId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "part": {
        "type": "string",
        "pattern": "^[a-z]+(-[a-z]+)*$",
        "maxLength": 40
      },
      "entryId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid",
        "description": "A goal or something to do in the plan, or answers to a measure."
      },
      "keptFromUse": {
        "type": "boolean"
      },
      "askedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "identity.emergency-reviewed.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "EmergencyReviewedV1",
    "description": "Somebody else looked at why a record was opened in an emergency.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "emergencyId",
      "personId",
      "memberId",
      "reviewedAt"
    ],
    "properties": {
      "emergencyId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "memberId": {
        "type": "string",
        "format": "uuid"
      },
      "reviewedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "identity.key-worker-left.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "KeyWorkerLeftV1",
    "description": "The key worker of a person no longer works for their agency; the person needs another.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "relationshipId",
      "personId",
      "memberId",
      "agencyId",
      "leftAt"
    ],
    "properties": {
      "relationshipId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "memberId": {
        "type": "string",
        "format": "uuid"
      },
      "agencyId": {
        "type": "string",
        "format": "uuid"
      },
      "leftAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "identity.person-account-linked.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "PersonAccountLinkedV1",
    "description": "A person's sign-in account was linked to their record.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "personId",
      "accountId",
      "linkedAt"
    ],
    "properties": {
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "accountId": {
        "type": "string",
        "format": "uuid"
      },
      "linkedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "identity.person-registered.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "PersonRegisteredV1",
    "description": "A person is known to the alliance.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "personId",
      "introductionId",
      "registeredAt"
    ],
    "properties": {
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "introductionId": {
        "type": "string",
        "format": "uuid"
      },
      "registeredAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "identity.policy-adopted.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "PolicyAdoptedV1",
    "description": "The alliance has set a number for what arises from now on.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "code",
      "setTo",
      "adoptedAt"
    ],
    "properties": {
      "code": {
        "type": "string",
        "enum": [
          "hand-over-acknowledge-working-days",
          "hand-over-contact-days",
          "step-up-contact-working-days",
          "carer-answer-working-days",
          "way-back-days",
          "engagement-step-working-days",
          "huddle-outcome-working-days",
          "huddle-summary-hours",
          "safety-prompt-minutes",
          "safety-prompt-minutes-out-of-hours",
          "digest-hour"
        ]
      },
      "setTo": {
        "type": "integer"
      },
      "adoptedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "identity.practitioner-left.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "PractitionerLeftV1",
    "description": "A practitioner no longer works for an agency, or no longer with people.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "practitionerId",
      "agencyId",
      "leftAt"
    ],
    "properties": {
      "practitionerId": {
        "type": "string",
        "format": "uuid"
      },
      "agencyId": {
        "type": "string",
        "format": "uuid"
      },
      "leftAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "identity.practitioner-registered.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "PractitionerRegisteredV1",
    "description": "A practitioner of an agency was registered.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "practitionerId",
      "agencyId",
      "role",
      "tier",
      "registeredAt"
    ],
    "properties": {
      "practitionerId": {
        "type": "string",
        "format": "uuid"
      },
      "agencyId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian",
          "privacy-officer"
        ]
      },
      "tier": {
        "type": "string",
        "enum": [
          "regulated",
          "supervised",
          "peer",
          "volunteer",
          "none"
        ]
      },
      "registeredAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "identity.relationship-ended.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "RelationshipEndedV1",
    "description": "A member of a team may no longer act for a person.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "relationshipId",
      "personId",
      "memberId",
      "endedAt"
    ],
    "properties": {
      "relationshipId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "memberId": {
        "type": "string",
        "format": "uuid"
      },
      "endedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "identity.relationship-started.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "RelationshipStartedV1",
    "description": "A member of a team may act for a person from now on.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "relationshipId",
      "personId",
      "memberId",
      "agencyId",
      "role",
      "isKeyWorker",
      "startedAt"
    ],
    "properties": {
      "relationshipId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "memberId": {
        "type": "string",
        "format": "uuid"
      },
      "agencyId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian"
        ]
      },
      "isKeyWorker": {
        "type": "boolean"
      },
      "startedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "identity.sharing-preference-set.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "SharingPreferenceSetV1",
    "description": "A person said whether an organisation or a member may see a part of their record, or law overrides what they said for a while.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "personId",
      "audience",
      "audienceId",
      "part",
      "choice",
      "overriddenUntil",
      "setAt"
    ],
    "properties": {
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "audience": {
        "type": "string",
        "enum": [
          "agency",
          "member"
        ]
      },
      "audienceId": {
        "type": "string",
        "format": "uuid"
      },
      "part": {
        "type": "string",
        "pattern": "^[a-z]+(-[a-z]+)*$",
        "maxLength": 40
      },
      "choice": {
        "type": "string",
        "enum": [
          "not-stated",
          "shared",
          "withheld"
        ]
      },
      "overriddenUntil": {
        "type": [
          "string",
          "null"
        ],
        "format": "date-time"
      },
      "setAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "intake.board-viewed.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "BoardViewedV1",
    "description": "Somebody looked at a board that names people, these for the first time that day.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "viewerId",
      "role",
      "agencyId",
      "board",
      "why",
      "viewedAt",
      "personIds"
    ],
    "properties": {
      "viewerId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian",
          "privacy-officer",
          "link-holder"
        ]
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid"
      },
      "board": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "Which board was shown."
      },
      "why": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "The purpose under which it was shown."
      },
      "viewedAt": {
        "type": "string",
        "format": "date-time"
      },
      "personIds": {
        "type": "array",
        "items": {
          "type": "string",
          "format": "uuid"
        }
      }
    }
  },
  "intake.clock-ended.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "ClockEndedV1",
    "description": "The four-week clock of a person runs no more: conversation, plan, help and first measure are all there, or the person chose not to go on.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "personId",
      "endedOn"
    ],
    "properties": {
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "endedOn": {
        "type": "string",
        "format": "date"
      }
    }
  },
  "intake.clock-started.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "ClockStartedV1",
    "description": "The four-week clock of a person runs, since this day. It is told of the introduction by which it does.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "introductionId",
      "personId",
      "runsSince"
    ],
    "properties": {
      "introductionId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "runsSince": {
        "type": "string",
        "format": "date"
      }
    }
  },
  "intake.death-corrected.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "DeathCorrectedV1",
    "description": "The person is alive: whatever stopped goes on.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "introductionId",
      "personId",
      "correctedAt"
    ],
    "properties": {
      "introductionId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "correctedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "intake.death-recorded.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "DeathRecordedV1",
    "description": "Somebody told us that the person has died: whatever would contact them stops.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "introductionId",
      "personId",
      "recordedAt"
    ],
    "properties": {
      "introductionId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "recordedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "intake.emergency-opened.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "EmergencyOpenedV1",
    "description": "Somebody opened a person's record because of danger; to read, for a time.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "emergencyId",
      "personId",
      "memberId",
      "role",
      "agencyId",
      "ground",
      "openedAt",
      "expiresAt"
    ],
    "properties": {
      "emergencyId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "memberId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian"
        ]
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid"
      },
      "ground": {
        "type": "string",
        "enum": [
          "danger-to-life",
          "serious-harm",
          "cannot-be-asked",
          "safeguarding"
        ]
      },
      "openedAt": {
        "type": "string",
        "format": "date-time"
      },
      "expiresAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "intake.entry-taken-out.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "EntryTakenOutV1",
    "description": "Something was found to be about somebody else, and no view of the record shows it any more.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "takenOutId",
      "personId",
      "what",
      "ground",
      "correctionId",
      "recordedAgain",
      "agencyId",
      "foundBy",
      "foundAt"
    ],
    "properties": {
      "takenOutId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "what": {
        "type": "string",
        "enum": [
          "initial-conversation",
          "safety-conversation"
        ]
      },
      "entryId": {
        "type": "string",
        "format": "uuid",
        "description": "Which one, where something was owed because of it."
      },
      "ground": {
        "type": "string",
        "enum": [
          "another-record-was-open",
          "somebody-of-the-same-name",
          "sent-about-somebody-else",
          "two-people-mixed-up"
        ]
      },
      "correctionId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid",
        "description": "What the person said was wrong, which this answers."
      },
      "recordedAgain": {
        "type": "boolean"
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid",
        "description": "Whose privacy officer looks at it."
      },
      "foundBy": {
        "type": "string",
        "format": "uuid"
      },
      "foundAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "intake.farewell-noted.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "FarewellNotedV1",
    "description": "What an introduction led to has ended with a farewell.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "introductionId",
      "personId",
      "heldAt"
    ],
    "properties": {
      "introductionId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "heldAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "intake.immediate-need-identified.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "ImmediateNeedIdentifiedV1",
    "description": "Something is needed at once, and somebody sees to it by a time.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "needId",
      "personId",
      "dueAt"
    ],
    "properties": {
      "needId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "dueAt": {
        "type": "string",
        "format": "date-time"
      },
      "responderId": {
        "type": "string",
        "format": "uuid",
        "description": "Who sees to it; absent in messages of before."
      },
      "identifiedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "intake.immediate-need-met.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "ImmediateNeedMetV1",
    "description": "An immediate need was seen to.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "needId",
      "personId",
      "metAt"
    ],
    "properties": {
      "needId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "metAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "intake.initial-conversation-held.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "InitialConversationHeldV1",
    "description": "The initial conversation took place.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "introductionId",
      "personId",
      "heldOn"
    ],
    "properties": {
      "introductionId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "heldOn": {
        "type": "string",
        "format": "date"
      }
    }
  },
  "intake.introducer-updated.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "IntroducerUpdatedV1",
    "description": "There is news for whoever introduced the person, and it is the least there is.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "introductionId",
      "personId",
      "introducerId",
      "news",
      "updatedAt"
    ],
    "properties": {
      "introductionId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "introducerId": {
        "type": "string",
        "format": "uuid"
      },
      "news": {
        "type": "string",
        "enum": [
          "landed",
          "help-started",
          "ended"
        ]
      },
      "updatedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "intake.introduction-declined.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "IntroductionDeclinedV1",
    "description": "The person chose not to go on with an introduction.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "introductionId",
      "personId",
      "declinedAt"
    ],
    "properties": {
      "introductionId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "declinedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "intake.introduction-handed-over.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "IntroductionHandedOverV1",
    "description": "An introduction ended with a named receiver who had accepted, and who has met or spoken with the person.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "introductionId",
      "personId",
      "agencyId",
      "receiverId",
      "firstContactAt"
    ],
    "properties": {
      "introductionId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "agencyId": {
        "type": "string",
        "format": "uuid"
      },
      "receiverId": {
        "type": "string",
        "format": "uuid"
      },
      "firstContactAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "intake.introduction-received.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "IntroductionReceivedV1",
    "description": "Somebody was introduced, by themself or by another.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "introductionId",
      "personId",
      "via",
      "receivedAt"
    ],
    "properties": {
      "introductionId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "via": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "The route in: self, or the kind of introducer."
      },
      "receivedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "intake.key-worker-named.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "KeyWorkerNamedV1",
    "description": "A huddle gave an introduction a named key worker and a date of next contact.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "introductionId",
      "personId",
      "keyWorkerId",
      "agencyId",
      "role",
      "nextContactOn",
      "namedAt"
    ],
    "properties": {
      "introductionId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "keyWorkerId": {
        "type": "string",
        "format": "uuid"
      },
      "agencyId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian"
        ],
        "description": "The role of the key worker."
      },
      "nextContactOn": {
        "type": "string",
        "format": "date"
      },
      "namedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "intake.person-reintroduced.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "PersonReintroducedV1",
    "description": "Somebody came back in time, with a named key worker and a date of next contact.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "introductionId",
      "personId",
      "keyWorkerId",
      "agencyId",
      "role",
      "nextContactOn",
      "reintroducedAt"
    ],
    "properties": {
      "introductionId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "keyWorkerId": {
        "type": "string",
        "format": "uuid"
      },
      "agencyId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian"
        ],
        "description": "The role of the key worker."
      },
      "nextContactOn": {
        "type": "string",
        "format": "date"
      },
      "reintroducedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "intake.promise-kept.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "PromiseKeptV1",
    "description": "What was owed is done, or is not owed any more.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "kind",
      "aboutId",
      "personId",
      "keptAt"
    ],
    "properties": {
      "kind": {
        "type": "string",
        "enum": [
          "huddle-item",
          "immediate-need",
          "engagement-step"
        ]
      },
      "aboutId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "keptAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "intake.promise-made.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "PromiseMadeV1",
    "description": "Somebody owes something by a day; said again of the same thing, it is owed by then or by them instead.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "kind",
      "aboutId",
      "personId",
      "memberId",
      "due",
      "since"
    ],
    "properties": {
      "kind": {
        "type": "string",
        "enum": [
          "huddle-item",
          "immediate-need",
          "engagement-step"
        ]
      },
      "aboutId": {
        "type": "string",
        "format": "uuid",
        "description": "What names the day."
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "memberId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid",
        "description": "Who owes it; null where the person’s key worker does, whoever that is by then."
      },
      "due": {
        "type": "string",
        "pattern": "^\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+Z)?$",
        "description": "The day or moment that was agreed."
      },
      "since": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "intake.record-viewed.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "RecordViewedV1",
    "description": "Somebody looked at a part of a person's record.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "personId",
      "viewerId",
      "role",
      "agencyId",
      "what",
      "why",
      "viewedAt"
    ],
    "properties": {
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "viewerId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian",
          "privacy-officer",
          "link-holder"
        ]
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid"
      },
      "what": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "Which part of the record was shown."
      },
      "why": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "The purpose under which it was shown."
      },
      "viewedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "intake.reminder-fell-due.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "ReminderFellDueV1",
    "description": "A step of a date that was agreed has come, and what was owed is not done.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "reminderId",
      "kind",
      "step",
      "aboutId",
      "personId",
      "memberId",
      "agencyId",
      "due",
      "dueAt",
      "firedAt",
      "late"
    ],
    "properties": {
      "reminderId": {
        "type": "string",
        "format": "uuid"
      },
      "kind": {
        "type": "string",
        "enum": [
          "next-contact",
          "ask-answer",
          "first-contact",
          "decision-review",
          "decision-positions",
          "decision-taking",
          "decision-ratification",
          "decision-implementation",
          "plan-review",
          "safety-promise"
        ]
      },
      "step": {
        "type": "string",
        "enum": [
          "day-before",
          "on-the-day",
          "overdue",
          "about-to-lapse"
        ]
      },
      "aboutId": {
        "type": "string",
        "format": "uuid",
        "description": "The introduction, ask, hand-over, decision or conversation that names the date."
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "memberId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid",
        "description": "Who owes it; null while an agency does as a whole."
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid"
      },
      "due": {
        "type": "string",
        "pattern": "^\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+Z)?$",
        "description": "The day or moment that was agreed."
      },
      "dueAt": {
        "type": "string",
        "format": "date-time",
        "description": "When this step was due."
      },
      "firedAt": {
        "type": "string",
        "format": "date-time"
      },
      "late": {
        "type": "boolean",
        "description": "Nobody looked when it was due."
      }
    }
  },
  "intake.safety-conversation-held.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "SafetyConversationHeldV1",
    "description": "A conversation about safety took place, and somebody responds by a time.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "conversationId",
      "personId",
      "dueAt"
    ],
    "properties": {
      "conversationId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "dueAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "intake.safety-promise-kept.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "SafetyPromiseKeptV1",
    "description": "Somebody responded to what was agreed about safety.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "conversationId",
      "personId",
      "keptAt"
    ],
    "properties": {
      "conversationId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "keptAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "outcomes.board-viewed.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "BoardViewedV1",
    "description": "Somebody looked at a board that names people, these for the first time that day.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "viewerId",
      "role",
      "agencyId",
      "board",
      "why",
      "viewedAt",
      "personIds"
    ],
    "properties": {
      "viewerId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian",
          "privacy-officer",
          "link-holder"
        ]
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid"
      },
      "board": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "Which board was shown."
      },
      "why": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "The purpose under which it was shown."
      },
      "viewedAt": {
        "type": "string",
        "format": "date-time"
      },
      "personIds": {
        "type": "array",
        "items": {
          "type": "string",
          "format": "uuid"
        }
      }
    }
  },
  "outcomes.emergency-opened.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "EmergencyOpenedV1",
    "description": "Somebody opened a person's record because of danger; to read, for a time.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "emergencyId",
      "personId",
      "memberId",
      "role",
      "agencyId",
      "ground",
      "openedAt",
      "expiresAt"
    ],
    "properties": {
      "emergencyId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "memberId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian"
        ]
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid"
      },
      "ground": {
        "type": "string",
        "enum": [
          "danger-to-life",
          "serious-harm",
          "cannot-be-asked",
          "safeguarding"
        ]
      },
      "openedAt": {
        "type": "string",
        "format": "date-time"
      },
      "expiresAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "outcomes.entry-taken-out.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "EntryTakenOutV1",
    "description": "Something was found to be about somebody else, and no view of the record shows it any more.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "takenOutId",
      "personId",
      "what",
      "ground",
      "correctionId",
      "recordedAgain",
      "agencyId",
      "foundBy",
      "foundAt"
    ],
    "properties": {
      "takenOutId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "what": {
        "type": "string",
        "enum": [
          "measure"
        ]
      },
      "ground": {
        "type": "string",
        "enum": [
          "another-record-was-open",
          "somebody-of-the-same-name",
          "sent-about-somebody-else",
          "two-people-mixed-up"
        ]
      },
      "correctionId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid",
        "description": "What the person said was wrong, which this answers."
      },
      "recordedAgain": {
        "type": "boolean"
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid",
        "description": "Whose privacy officer looks at it."
      },
      "foundBy": {
        "type": "string",
        "format": "uuid"
      },
      "foundAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "outcomes.measure-completed.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "MeasureCompletedV1",
    "description": "A measure was completed.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "measureId",
      "personId",
      "measure",
      "completedOn"
    ],
    "properties": {
      "measureId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "measure": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "The code of the measure."
      },
      "completedOn": {
        "type": "string",
        "format": "date"
      }
    }
  },
  "outcomes.measure-link-asked.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "MeasureLinkAskedV1",
    "description": "Somebody of the team wants a link to reach the person by a message.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "sendingId",
      "personId",
      "sendingAskedAt"
    ],
    "properties": {
      "sendingId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "sendingAskedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "outcomes.prompt-acknowledged.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "PromptAcknowledgedV1",
    "description": "Somebody has seen that a safety conversation is asked for, and will hold it.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "measureId",
      "personId",
      "acknowledgedBy",
      "acknowledgedAt"
    ],
    "properties": {
      "measureId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "acknowledgedBy": {
        "type": "string",
        "format": "uuid"
      },
      "acknowledgedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "outcomes.prompt-escalated.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "PromptEscalatedV1",
    "description": "Nobody said in time that they have seen that a safety conversation is asked for.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "measureId",
      "personId",
      "agencyId",
      "escalatedAt"
    ],
    "properties": {
      "measureId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid"
      },
      "escalatedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "outcomes.record-viewed.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "RecordViewedV1",
    "description": "Somebody looked at a part of a person's record.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "personId",
      "viewerId",
      "role",
      "agencyId",
      "what",
      "why",
      "viewedAt"
    ],
    "properties": {
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "viewerId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian",
          "privacy-officer",
          "link-holder"
        ]
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid"
      },
      "what": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "Which part of the record was shown."
      },
      "why": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "The purpose under which it was shown."
      },
      "viewedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "outcomes.safety-conversation-prompted.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "SafetyConversationPromptedV1",
    "description": "What was said in a measure asks for a safety conversation.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "measureId",
      "personId",
      "promptedAt"
    ],
    "properties": {
      "measureId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "promptedAt": {
        "type": "string",
        "format": "date-time"
      },
      "memberId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid",
        "description": "Who is asked to hold it; null while nobody is on the team."
      },
      "acknowledgeBy": {
        "type": "string",
        "format": "date-time",
        "description": "By when somebody says that they have seen it."
      }
    }
  },
  "provider-directory.ask-accepted-by-link.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "AskAcceptedByLinkV1",
    "description": "Somebody without an account accepted an ask for the service, by a link. Nobody comes onto the team.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "askId",
      "personId",
      "serviceId",
      "agencyId",
      "acceptedAt"
    ],
    "properties": {
      "askId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "serviceId": {
        "type": "string",
        "format": "uuid"
      },
      "agencyId": {
        "type": "string",
        "format": "uuid"
      },
      "acceptedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "provider-directory.ask-accepted.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "AskAcceptedV1",
    "description": "The agency of a service accepted an ask and named who will help.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "askId",
      "personId",
      "serviceId",
      "agencyId",
      "memberId",
      "role",
      "acceptedAt"
    ],
    "properties": {
      "askId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "serviceId": {
        "type": "string",
        "format": "uuid"
      },
      "agencyId": {
        "type": "string",
        "format": "uuid"
      },
      "memberId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian"
        ]
      },
      "acceptedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "provider-directory.ask-closed.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "AskClosedV1",
    "description": "An ask ended without being accepted.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "askId",
      "personId",
      "how",
      "closedAt"
    ],
    "properties": {
      "askId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "how": {
        "type": "string",
        "enum": [
          "declined",
          "withdrawn",
          "lapsed"
        ]
      },
      "closedAt": {
        "type": "string",
        "format": "date-time"
      },
      "because": {
        "type": "string",
        "enum": [
          "no-room",
          "not-the-right-service",
          "outside-our-area",
          "needs-more-support",
          "not-at-these-times",
          "cannot-meet-access-needs"
        ],
        "description": "Why it was declined: what was needed and not to be had."
      }
    }
  },
  "provider-directory.ask-made.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "AskMadeV1",
    "description": "A service was asked to help a person; an answer is owed.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "askId",
      "personId",
      "serviceId",
      "agencyId",
      "askedAt",
      "answerDueAt"
    ],
    "properties": {
      "askId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "serviceId": {
        "type": "string",
        "format": "uuid"
      },
      "agencyId": {
        "type": "string",
        "format": "uuid",
        "description": "The agency that owes the answer."
      },
      "askedAt": {
        "type": "string",
        "format": "date-time"
      },
      "answerDueAt": {
        "type": "string",
        "format": "date-time"
      },
      "withoutAccount": {
        "type": "boolean",
        "const": true,
        "description": "Whoever reads at the address of the service can answer without an account."
      }
    }
  },
  "provider-directory.board-viewed.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "BoardViewedV1",
    "description": "Somebody looked at a board that names people, these for the first time that day.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "viewerId",
      "role",
      "agencyId",
      "board",
      "why",
      "viewedAt",
      "personIds"
    ],
    "properties": {
      "viewerId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian",
          "privacy-officer",
          "link-holder"
        ]
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid"
      },
      "board": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "Which board was shown."
      },
      "why": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "The purpose under which it was shown."
      },
      "viewedAt": {
        "type": "string",
        "format": "date-time"
      },
      "personIds": {
        "type": "array",
        "items": {
          "type": "string",
          "format": "uuid"
        }
      }
    }
  },
  "provider-directory.emergency-opened.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "EmergencyOpenedV1",
    "description": "Somebody opened a person's record because of danger; to read, for a time.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "emergencyId",
      "personId",
      "memberId",
      "role",
      "agencyId",
      "ground",
      "openedAt",
      "expiresAt"
    ],
    "properties": {
      "emergencyId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "memberId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian"
        ]
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid"
      },
      "ground": {
        "type": "string",
        "enum": [
          "danger-to-life",
          "serious-harm",
          "cannot-be-asked",
          "safeguarding"
        ]
      },
      "openedAt": {
        "type": "string",
        "format": "date-time"
      },
      "expiresAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "provider-directory.listing-check-prompted.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "ListingCheckPromptedV1",
    "description": "It is long since somebody of its agency looked at a listing; soon it comes after others.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "serviceId",
      "agencyId",
      "checkBy",
      "promptedAt"
    ],
    "properties": {
      "serviceId": {
        "type": "string",
        "format": "uuid"
      },
      "agencyId": {
        "type": "string",
        "format": "uuid"
      },
      "checkBy": {
        "type": "string",
        "format": "date-time",
        "description": "From then on it comes after what others looked at."
      },
      "promptedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "provider-directory.question-answered.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "QuestionAnsweredV1",
    "description": "What the asked service had to know before it decides was answered.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "askId",
      "personId",
      "serviceId",
      "agencyId",
      "questionAnsweredAt"
    ],
    "properties": {
      "askId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "serviceId": {
        "type": "string",
        "format": "uuid"
      },
      "agencyId": {
        "type": "string",
        "format": "uuid"
      },
      "questionAnsweredAt": {
        "type": "string",
        "format": "date-time"
      },
      "withoutAccount": {
        "type": "boolean",
        "const": true,
        "description": "Whoever reads at the address of the service can answer without an account."
      }
    }
  },
  "provider-directory.question-asked.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "QuestionAskedV1",
    "description": "The asked service has to know one more thing before it decides.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "askId",
      "personId",
      "forMemberId",
      "questionAskedAt"
    ],
    "properties": {
      "askId": {
        "type": "string",
        "format": "uuid"
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "forMemberId": {
        "type": "string",
        "format": "uuid",
        "description": "Whoever asked the service."
      },
      "questionAskedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "provider-directory.record-viewed.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "RecordViewedV1",
    "description": "Somebody looked at a part of a person's record.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "personId",
      "viewerId",
      "role",
      "agencyId",
      "what",
      "why",
      "viewedAt"
    ],
    "properties": {
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "viewerId": {
        "type": "string",
        "format": "uuid"
      },
      "role": {
        "type": "string",
        "enum": [
          "person",
          "carer",
          "peer-supporter",
          "community-worker",
          "link-worker",
          "gp",
          "clinician",
          "hub-coordinator",
          "service-manager",
          "commissioner",
          "caldicott-guardian",
          "privacy-officer",
          "link-holder"
        ]
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid"
      },
      "what": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "Which part of the record was shown."
      },
      "why": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 40,
        "description": "The purpose under which it was shown."
      },
      "viewedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  },
  "provider-directory.reminder-fell-due.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "ReminderFellDueV1",
    "description": "A step of a date that was agreed has come, and what was owed is not done.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "reminderId",
      "kind",
      "step",
      "aboutId",
      "personId",
      "memberId",
      "agencyId",
      "due",
      "dueAt",
      "firedAt",
      "late"
    ],
    "properties": {
      "reminderId": {
        "type": "string",
        "format": "uuid"
      },
      "kind": {
        "type": "string",
        "enum": [
          "next-contact",
          "ask-answer",
          "first-contact",
          "decision-review",
          "decision-positions",
          "decision-taking",
          "decision-ratification",
          "decision-implementation",
          "plan-review",
          "safety-promise"
        ]
      },
      "step": {
        "type": "string",
        "enum": [
          "day-before",
          "on-the-day",
          "overdue",
          "about-to-lapse"
        ]
      },
      "aboutId": {
        "type": "string",
        "format": "uuid",
        "description": "The introduction, ask, hand-over or decision that names the date."
      },
      "personId": {
        "type": "string",
        "format": "uuid"
      },
      "memberId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid",
        "description": "Who owes it; null while an agency does as a whole."
      },
      "agencyId": {
        "type": [
          "string",
          "null"
        ],
        "format": "uuid"
      },
      "due": {
        "type": "string",
        "pattern": "^\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+Z)?$",
        "description": "The day or moment that was agreed."
      },
      "dueAt": {
        "type": "string",
        "format": "date-time",
        "description": "When this step was due."
      },
      "firedAt": {
        "type": "string",
        "format": "date-time"
      },
      "late": {
        "type": "boolean",
        "description": "Nobody looked when it was due."
      }
    }
  },
  "provider-directory.service-listed.v1": {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "ServiceListedV1",
    "description": "An agency listed a service.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "serviceId",
      "agencyId",
      "listedAt"
    ],
    "properties": {
      "serviceId": {
        "type": "string",
        "format": "uuid"
      },
      "agencyId": {
        "type": "string",
        "format": "uuid"
      },
      "listedAt": {
        "type": "string",
        "format": "date-time"
      }
    }
  }
};
