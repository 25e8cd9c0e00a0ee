const LIMIT = 20_000;
/** No name is longer; a cell may be 32,767 letters. */
const LONGEST = 300;

/**
 * Remembers the answer per distinct text: a queue of 400,000 rows has a few thousand of them.
 * Starts anew when full, so a hostile file cannot fill the memory. `prepare` makes the answering
 * function at the first question, so that opening the program does not wait for lists it only shows.
 */
export function memoised<Answer>(
  prepare: () => (text: string) => Answer,
): (text: string) => Answer {
  let answerer: ((text: string) => Answer) | null = null;
  let known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const asked = text.length > LONGEST ? text.slice(0, LONGEST) : text;
    const hit = known.get(asked);
    if (hit !== undefined) return hit.answer;
    answerer ??= prepare();
    if (known.size >= LIMIT) known = new Map();
    const answer = answerer(asked);
    known.set(asked, { answer });
    return answer;
  };
}
