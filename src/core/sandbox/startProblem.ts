/** Why a sandbox cannot listen, as one sentence that says what to do. */
export function startProblem({ code, message }: { code?: string; message: string }, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `The sandbox cannot start: port ${port} is in use. Choose another one, or 0 for any free one.`;
    case 'EACCES':
      return `The sandbox cannot start: port ${port} needs more rights. Choose one above 1023, or 0 for any free one.`;
    default:
      return `The sandbox cannot start: ${message}`;
  }
}
