/** A file compared with the earlier import it is a newer version, or a copy, of. */
export interface ImportUpdate {
  /** Of the earlier import. */
  readonly name: string;
  readonly at: string;
  /** The content is the same byte for byte. */
  readonly sameContent: boolean;
  /** Requests that stand on the desk as the file has them. */
  readonly same: number;
  /** Requests on the desk that the file has with other values. */
  readonly changed: number;
  /** Of the changed, those in a batch: they stay as they were sealed. */
  readonly sealed: number;
  /** Requests that are not on the desk yet. */
  readonly added: number;
}
