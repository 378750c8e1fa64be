import * as l10n from '@vscode/l10n';
import type { Finding } from './exchange';

/** A finding in one line: "The connection was closed. Nothing was sent." */
export const findingText = ({ title, detail }: Pick<Finding, 'title' | 'detail'>): string =>
  detail === '' ? l10n.t('{0}.', title) : l10n.t('{0}. {1}', title, detail);
