/**
 * What is parsed at the most, as it is done on the thread that all extensions share, or on the page's: characters, values and depth. The
 * largest pages of rows that these services are asked for stay far below; 4 MB of empty lists take seconds. All ours.
 */
const maxLength = 8 * 1024 * 1024;
const maxValues = 1_000_000;
const maxContainers = 250_000;
const maxDepth = 100;

/** Whether JSON is too long, too deep or of too many values to be parsed here. Text that is no JSON may be either. */
export function isTooLargeToParse(text: string): boolean {
  return text.length > maxLength || isOverBound(text);
}

/** Read character by character, which keeps nothing and ends at the bound. What is in quotes is skipped. */
function isOverBound(text: string): boolean {
  let [depth, containers, values] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22: // "
        at = endOfString(text, at);
        break;
      case 0x5b: // [
      case 0x7b: // {
        if (++depth > maxDepth || ++containers > maxContainers) return true;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth--;
        break;
      case 0x2c: // ,
        if (++values > maxValues) return true;
        break;
      default:
    }
  }
  return false;
}

/** @returns where the string that begins at `start` ends: its quote, or the end of the text */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

/** An odd number of backslashes before it. */
function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes++;
  return slashes % 2 === 1;
}
