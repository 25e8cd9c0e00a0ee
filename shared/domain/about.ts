/** A file of the installed program. */
export interface ProgramFile {
  /** Below the program's folder, with slashes: "out/main/main.cjs". */
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** What a maintainer asks first, and what an office compares with the release it was given. */
export interface About {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  /** "win32 x64". */
  readonly system: string;
  /** Of the program; a desk may have changed some severities. */
  readonly ruleSetVersion: string;
  /** Of the lists that came with the program; a desk may have loaded others. */
  readonly referenceVersion: string;
  /** By name. */
  readonly files: readonly ProgramFile[];
  /** SHA-256 over the lines "sha256  name" of all files, lower-case hex: one sum for the program. */
  readonly checksum: string;
}
