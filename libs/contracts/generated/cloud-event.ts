// Written by `npm run contracts:generate` from the schemas. Do not edit.
/**
 * The envelope of every integration event: CloudEvents 1.0, structured JSON.
 */
export interface CloudEvent {
  specversion: '1.0';
  /**
   * The id of the stored event this message was made from.
   */
  id: string;
  source: string;
  type: string;
  /**
   * The stream the event is in.
   */
  subject: string;
  /**
   * When the event was recorded, by the clock of the store.
   */
  time: string;
  datacontenttype: 'application/json';
  /**
   * What began the chain of events that this one belongs to.
   */
  correlationid?: string;
  /**
   * Extension Distributed Tracing: in which trace the event was told, while tracing is on. Two random numbers; what is not a traceparent is ignored.
   */
  traceparent?: string;
  /**
   * Checked against the schema of the type.
   */
  data: {
    [k: string]: unknown;
  };
  stream: string;
  /**
   * The place of the event in its stream.
   */
  revision: string;
  /**
   * The place of the event in the store.
   */
  position: string;
  /**
   * Messages of one key keep their order: the stream.
   */
  partitionkey: string;
  /**
   * The epoch of the log, from 2 on: it was put back to an earlier state, and revisions begin again where it was put back to.
   */
  logepoch?: string;
  [k: string]: unknown;
}

export const cloudEventSchema: object = {
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "CloudEvent",
  "description": "The envelope of every integration event: CloudEvents 1.0, structured JSON.",
  "type": "object",
  "additionalProperties": true,
  "required": [
    "specversion",
    "id",
    "source",
    "type",
    "subject",
    "time",
    "datacontenttype",
    "data",
    "stream",
    "revision",
    "position",
    "partitionkey"
  ],
  "properties": {
    "specversion": {
      "const": "1.0"
    },
    "id": {
      "type": "string",
      "format": "uuid",
      "description": "The id of the stored event this message was made from."
    },
    "source": {
      "type": "string",
      "pattern": "^living-well/[a-z]+(-[a-z]+)*$"
    },
    "type": {
      "type": "string",
      "pattern": "^[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*\\.v[1-9][0-9]*$"
    },
    "subject": {
      "type": "string",
      "minLength": 1,
      "description": "The stream the event is in."
    },
    "time": {
      "type": "string",
      "format": "date-time",
      "description": "When the event was recorded, by the clock of the store."
    },
    "datacontenttype": {
      "const": "application/json"
    },
    "correlationid": {
      "type": "string",
      "minLength": 1,
      "description": "What began the chain of events that this one belongs to."
    },
    "traceparent": {
      "type": "string",
      "description": "Extension Distributed Tracing: in which trace the event was told, while tracing is on. Two random numbers; what is not a traceparent is ignored."
    },
    "data": {
      "type": "object",
      "description": "Checked against the schema of the type."
    },
    "stream": {
      "type": "string",
      "minLength": 1
    },
    "revision": {
      "type": "string",
      "pattern": "^(0|[1-9][0-9]*)$",
      "description": "The place of the event in its stream."
    },
    "position": {
      "type": "string",
      "pattern": "^(0|[1-9][0-9]*)$",
      "description": "The place of the event in the store."
    },
    "partitionkey": {
      "type": "string",
      "minLength": 1,
      "description": "Messages of one key keep their order: the stream."
    },
    "logepoch": {
      "type": "string",
      "pattern": "^[1-9][0-9]{0,8}$",
      "description": "The epoch of the log, from 2 on: it was put back to an earlier state, and revisions begin again where it was put back to."
    }
  }
};
