import { keyKind } from '../../services';
import type { App, CommandTarget } from '../app';
import { contactTeam } from '../prompts/contactTeam';
import { pickApi } from '../prompts/pickApi';

/** Opens the page at which the team of an API is asked: of the key or API that was clicked, or of one from the list. */
export async function contactTeamOf(app: App, { api, keyId }: CommandTarget): Promise<void> {
  const key = keyId === undefined ? undefined : await app.keys.find(keyId);
  const chosen = key ? keyKind(key.kind).api : (api ?? (await pickApi('Contact the Team of an API')));
  if (chosen) await contactTeam(chosen);
}
