import { basename } from 'node:path';
import type { PublishEnd, PublishLook, PublishWish } from '../../services/datagovsg/publish/publishTypes';
import type { App } from '../app';

/** Opens the report of what was found, or of how it ended. */
export async function showPublishReport(app: App, wish: PublishWish, about: PublishLook | PublishEnd): Promise<void> {
  const { endReport, lookReport } = await import('../../services/datagovsg/publish/publishReport');
  const shown = { ...wish, fileName: basename(wish.file) };
  if ('kind' in about) await app.reports.show('Publishing', endReport(shown, about));
  else await app.reports.show('Check of a File', lookReport(shown, about));
}
