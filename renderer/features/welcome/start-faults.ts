/** The window's own floor: the desk itself refuses only an empty one. In characters, not bytes. */
export const PASSPHRASE_MIN = 8;

export interface StartAnswers {
  readonly mdo: string;
  readonly userName: string;
  readonly passphrase: string;
  readonly repeated: string;
  /** False: this computer's keychain opens the desk, and there is none to type. */
  readonly byPassphrase: boolean;
}

export type StartFaults = Readonly<Partial<Record<keyof StartAnswers, true>>>;

/** Which answers of the first start are missing or do not fit. */
export function startFaults(answers: StartAnswers): StartFaults {
  return {
    ...(answers.mdo === '' && { mdo: true }),
    ...(answers.userName.trim() === '' && { userName: true }),
    ...(answers.byPassphrase && passphraseFaults(answers)),
  };
}

const passphraseFaults = ({ passphrase, repeated }: StartAnswers): StartFaults => ({
  ...([...passphrase].length < PASSPHRASE_MIN && { passphrase: true }),
  ...(passphrase !== repeated && { repeated: true }),
});
