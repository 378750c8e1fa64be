import * as l10n from '@vscode/l10n';
/** Why a sandbox cannot start, and what to do. */
export function startProblem({ code, message }: { code?: string; message: string }, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return l10n.t('The sandbox cannot start: port {0} is in use. Choose another port, or 0 for any free port.', port);
    case 'EACCES':
      return l10n.t(
        'The sandbox cannot start: port {0} needs more rights. Choose a port above 1023, or 0 for any free port.',
        port,
      );
    default:
      return l10n.t('The sandbox cannot start: {0}', message);
  }
}
