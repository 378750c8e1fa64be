import * as vscode from 'vscode';
import { profileOf } from '../../services';
import type { ApiId } from '../../core/model/operation';

/** Opens the page at which the team of an API is asked. */
export const contactTeam = (api: ApiId): Thenable<boolean> =>
  vscode.env.openExternal(vscode.Uri.parse(profileOf(api).contact.url, true));
