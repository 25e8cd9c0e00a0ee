/** A state of the desk that "Restore" brings back. Nothing is cut away: going back is a record too. */
export interface RestorePoint {
  /** Records of the journal up to and with this state. */
  readonly sequence: number;
  /** When the last change before it was made, ISO 8601 in UTC. */
  readonly at: string;
  /** What was about to happen; `upgraded`: another version of the program opened the desk. */
  readonly before: 'imported' | 'batched' | 'opened' | 'upgraded' | 'decided' | 'restored';
  readonly requests: number;
  readonly decided: number;
  readonly batches: number;
  /** Version of the program that made this state, where the journal says it. */
  readonly program?: string;
}
