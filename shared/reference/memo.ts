const LIMIT = 20_000;

/**
 * Remembers the answer per distinct text: a queue of 400,000 rows has a few thousand of them.
 * Starts anew when full, so a hostile file cannot fill the memory.
 */
export function memoised<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  let known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const hit = known.get(text);
    if (hit !== undefined) return hit.answer;
    if (known.size >= LIMIT) known = new Map();
    const found = answer(text);
    known.set(text, { answer: found });
    return found;
  };
}
