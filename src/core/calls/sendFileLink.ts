/**
 * Why a file may not travel over a link that an answer gave; undefined when it may. What is said never holds the link.
 * @param sandboxOrigin of the sandbox that gave it: then nothing may leave for anywhere else
 */
export function linkProblem(link: string, sandboxOrigin?: string): string | undefined {
  const url = URL.parse(link);
  if (!url) return 'The answer holds no usable link.';
  if (sandboxOrigin !== undefined) {
    return url.origin === sandboxOrigin
      ? undefined
      : 'The sandbox gave a link to another place, which is not followed.';
  }
  if (url.protocol !== 'https:') return 'The link is not encrypted (https), so the file is not sent over it.';
  if (url.username !== '' || url.password !== '') return 'The link holds a log-in, which no presigned link does.';
  return undefined;
}
