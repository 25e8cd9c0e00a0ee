/** A copy of a whole desk in one file, `.mdodesk`, as far as it can be told without its passphrase. */
export interface DeskCopyInfo {
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly mdo: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
}
