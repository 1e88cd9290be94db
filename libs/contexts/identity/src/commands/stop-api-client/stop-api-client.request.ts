/** Nothing more is said: the address names the program. */
export class StopApiClientRequest {}
