/** The same answer while what is asked stays the same: a page is drawn far more often than its text changes. */
export function rememberLast<Asked extends readonly unknown[], Answer>(
  make: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  let last: { asked: Asked; answer: Answer } | undefined;
  return (...asked) => {
    const isSame = last?.asked.every((each, n) => Object.is(each, asked[n])) === true;
    if (!last || !isSame) last = { asked, answer: make(...asked) };
    return last.answer;
  };
}
