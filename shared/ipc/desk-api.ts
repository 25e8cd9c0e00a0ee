import type { Answer, Channel, DeskEvents, Request } from './contract';

type Area = Channel extends `${infer A}.${string}` ? A : never;

/** A channel whose payload is empty is a function without arguments. */
type Capability<C extends Channel> = keyof Request<C> extends never
  ? () => Promise<Answer<C>>
  : (payload: Request<C>) => Promise<Answer<C>>;

/** The page has files, never paths: `import.drop` is reached by `dropFiles` only. */
type PageChannel = Exclude<Channel, 'import.drop'>;

type Capabilities = {
  readonly [A in Area]: {
    readonly [C in PageChannel as C extends `${A}.${infer Name}` ? Name : never]: Capability<C>;
  };
};

/**
 * All that the page can do: `window.desk.review.open({ query })`, `window.desk.import.choose()`.
 * Every call answers with a Result and never rejects. `DroppedFile` is the DOM's `File`, a
 * parameter because shared/ knows no DOM: in the renderer declare `window.desk: DeskApi<File>`.
 */
export interface DeskApi<DroppedFile> extends Capabilities {
  /** Stages files that were dropped on the window; the preload finds their paths. */
  dropFiles(files: readonly DroppedFile[]): Promise<Answer<'import.drop'>>;
  /** Tells `listener` until the returned function is called. */
  onEvent<E extends keyof DeskEvents>(
    name: E,
    listener: (payload: DeskEvents[E]) => void,
  ): () => void;
}
