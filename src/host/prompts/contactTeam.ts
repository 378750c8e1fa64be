import * as vscode from 'vscode';
import { keyKind, profileOf } from '../../services';
import type { ApiId } from '../../core/model/operation';
import type { App, CommandTarget } from '../app';
import { pickApi } from './pickApi';

/** Opens the page for contacting the team of an API. */
export const contactTeam = (api: ApiId): Thenable<boolean> =>
  vscode.env.openExternal(vscode.Uri.parse(profileOf(api).contact.url, true));

/** Opens the page for contacting the team of an API: of the key or API that was clicked, or of one from the list. */
export async function contactTeamOf(app: Pick<App, 'keys'>, { api, keyId }: CommandTarget): Promise<void> {
  const key = keyId === undefined ? undefined : await app.keys.find(keyId);
  const chosen = key ? keyKind(key.kind).api : (api ?? (await pickApi(vscode.l10n.t('Contact an API Team'))));
  if (chosen) await contactTeam(chosen);
}
