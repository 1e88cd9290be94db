export declare function sha256(...parts: Uint8Array[]): Uint8Array;
export declare function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array;
export declare function ed25519Verifies(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
export declare function inflate(bytes: Uint8Array, size: number): Uint8Array | null;
