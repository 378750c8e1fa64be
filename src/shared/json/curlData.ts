/** Options of curl that give the body, with their value after them or joined by `=` (https://curl.se/docs/manpage.html, read 2026-11-28). */
const dataOptions = ['--data', '--data-raw', '--data-binary', '--data-ascii', '--json'];

/**
 * The body that a curl command for a Unix shell would send.
 * @returns undefined for anything else, for a body from a file, and for one that the shell or curl would put together
 */
export function curlData(command: string): string | undefined {
  if (!/^\s*(?:\$\s+)?curl\s/.test(command)) return undefined;
  const words = shellWords(command);
  if (!words) return undefined;
  const found: string[] = [];
  words.forEach((word, n) => {
    const [option = '', ...rest] = word.split('=');
    const isData = dataOptions.includes(option);
    if (isData && rest.length > 0) found.push(rest.join('='));
    else if (isData || word === '-d') found.push(words[n + 1] ?? '');
    else if (/^-d./s.test(word)) found.push(word.slice(2));
  });
  const [data] = found;
  return found.length === 1 && data !== undefined && !/^\s*(@|$)/.test(data) ? data : undefined;
}

/** One part of a word: in single quotes, in double ones, a continued line, an escaped character, or plain. */
const part =
  /'(?<single>[^']*)'|"(?<double>(?:[^"\\$`]|\\[^])*)"|(?<next>\\\r?\n)|\\(?<escaped>[^])|(?<plain>[^\s'"\\$`|&;<>()]+)/y;

/** @returns undefined where the shell would replace something, or run more than one command */
function shellWords(command: string): readonly string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < command.length;) {
    part.lastIndex = at;
    const groups = part.exec(command)?.groups;
    if (groups) {
      at = part.lastIndex;
      if (groups['next'] === undefined) word = (word ?? '') + plainOf(groups);
    } else if (/\s/.test(command[at]!)) {
      if (word !== undefined) words.push(word);
      word = undefined;
      at += 1;
    } else if (command.startsWith('$ ', at) && words.length === 0) {
      at += 1; // the prompt in front of the command
    } else {
      return undefined;
    }
  }
  return word === undefined ? words : [...words, word];
}

/** Within double quotes a backslash escapes only these characters. */
const plainOf = ({ single, double, escaped, plain }: Readonly<Record<string, string | undefined>>): string =>
  single ?? double?.replace(/\\(["\\$`])|\\\r?\n/g, '$1') ?? escaped ?? plain ?? '';
