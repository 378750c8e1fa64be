/** Longer lines make the browser's layout slow; the text that gets copied is not touched. */
const longestLine = 5000;

/** The lines of a text that is not JSON, with very long ones continued on the next. */
export function textLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/).flatMap(line => chunks(line));
}

function chunks(line: string): readonly string[] {
  if (line.length <= longestLine) return [line];
  const parts: string[] = [];
  for (let start = 0; start < line.length; start += longestLine) parts.push(line.slice(start, start + longestLine));
  return parts;
}
