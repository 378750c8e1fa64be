import * as vscode from 'vscode';
import { profiles } from '../../services';
import type { ApiId } from '../../core/model/operation';

/** Asks which API. @returns undefined when the list was closed */
export async function pickApi(title: string): Promise<ApiId | undefined> {
  const items = profiles.map(profile => ({
    label: profile.name,
    iconPath: new vscode.ThemeIcon(profile.icon),
    id: profile.id,
  }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Which API?') }))?.id;
}
