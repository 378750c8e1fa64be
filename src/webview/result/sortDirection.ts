/** How a column is sorted, by the text that the rows were asked for with; undefined when it is not. */
export function directionOf(sort: string, column: string): 'ascending' | 'descending' | undefined {
  const pieces = sort.split(',').map(piece => /^(.*?)(?:\s+(asc|desc))?$/i.exec(piece.trim()));
  const [, , direction] = pieces.find(piece => piece?.[1] === column) ?? [undefined, undefined, 'none'];
  if (direction === 'none') return undefined;
  return direction?.toLowerCase() === 'desc' ? 'descending' : 'ascending';
}
