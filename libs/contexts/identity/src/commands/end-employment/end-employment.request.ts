/** Nothing more is said: the address names who leaves. */
export class EndEmploymentRequest {}
