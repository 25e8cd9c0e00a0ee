/** The window's own floor: the desk itself refuses only an empty one. In characters, not bytes. */
export const PASSPHRASE_MIN = 8;

export interface StartAnswers {
  readonly mdo: string;
  readonly userName: string;
  readonly passphrase: string;
  readonly repeated: string;
}

export type StartFaults = Readonly<Partial<Record<keyof StartAnswers, true>>>;

/** Which answers of the first start are missing or do not fit. */
export function startFaults(answers: StartAnswers): StartFaults {
  return {
    ...(answers.mdo === '' && { mdo: true }),
    ...(answers.userName.trim() === '' && { userName: true }),
    ...([...answers.passphrase].length < PASSPHRASE_MIN && { passphrase: true }),
    ...(answers.passphrase !== answers.repeated && { repeated: true }),
  };
}
