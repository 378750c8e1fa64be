// What programs that run side by side print, one after the other: the first that is not over is seen as it prints, those
// after it are kept until their turn.

/** @param {{ write(chunk: string | Uint8Array): unknown }} target */
export function outputsInTurn(target) {
  const waiting = [];
  const showFirst = () => {
    while (waiting.length) {
      const [first] = waiting;
      for (const chunk of first.kept.splice(0)) target.write(chunk);
      if (!first.isOver) return;
      waiting.shift();
    }
  };
  /** Of a program that starts now. It is seen after those that started before. */
  const next = () => {
    const one = { kept: [], isOver: false };
    waiting.push(one);
    const write = chunk => {
      one.kept.push(chunk);
      if (waiting[0] === one) showFirst();
    };
    const end = () => {
      one.isOver = true;
      showFirst();
    };
    return { write, end };
  };
  return { next };
}
