export interface LogKey {
  readonly name: string;
  readonly type: number;
  readonly publicKey: Uint8Array;
  readonly keyId: string;
}

export interface WitnessKey {
  readonly name: string;
  readonly verifierKey: string;
  cosign(checkpointText: string, at: Date): string;
}

export declare function parsePolicy(text: string): { readonly logs: LogKey[] };
export declare function newWitnessKey(name: string): string;
export declare function readWitnessKey(text: string): WitnessKey | null;

export declare class WitnessState {
  constructor(folder: string);
  last(origin: string): Uint8Array | null;
  save(origin: string, note: Uint8Array): void;
  keepRefused(request: Uint8Array): void;
}

export declare class Witness {
  constructor(options: {
    readonly logs: () => LogKey[];
    readonly key: WitnessKey;
    readonly state: Pick<WitnessState, 'last' | 'save' | 'keepRefused'>;
    readonly now: () => Date;
  });
  addCheckpoint(request: Uint8Array): { readonly status: number; readonly type: string; readonly body: string };
}
