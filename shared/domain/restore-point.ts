/** A state of the desk that "Restore" brings back. Nothing is cut away: going back is a record too. */
export interface RestorePoint {
  /** Records of the journal up to and with this state. */
  readonly sequence: number;
  /** When the last change before it was made, ISO 8601 in UTC. */
  readonly at: string;
  /** What was about to happen. */
  readonly before: 'imported' | 'batched' | 'opened' | 'decided' | 'restored';
  readonly requests: number;
  readonly decided: number;
  readonly batches: number;
}
