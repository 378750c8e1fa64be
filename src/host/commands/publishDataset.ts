import type { PublishMode } from '../../services/datagovsg/fileCheck/headerFindings';
import type { App, CommandTarget } from '../app';
import { choosePublishDataset, choosePublishFile, choosePublishKey } from '../flows/publishChoices';
import { publishView } from '../flows/publishView';
import { runFlow } from '../flows/runFlow';
import { targetEnvironment } from './commandTarget';

/** Sends a file in place of all rows of a dataset. */
export const replaceDataset = (app: App, target: CommandTarget = {}) => publish(app, target, 'replace');

/** Sends a file whose rows are added to those of a dataset. */
export const appendRows = (app: App, target: CommandTarget = {}) => publish(app, target, 'append');

/** Asks what is missing, and publishes. @returns how it ended; undefined when the user closed a question */
async function publish(app: App, target: CommandTarget, mode: PublishMode): Promise<unknown> {
  const environment = await targetEnvironment(app, target);
  const key = await choosePublishKey(app, environment, mode, target.keyId);
  if (!key) return undefined;
  const chosen = target.datasetId ?? target.values?.datasetId;
  const datasetId = await choosePublishDataset(app, environment, mode, chosen);
  if (datasetId === undefined) return undefined;
  const file = await choosePublishFile(mode);
  if (file === undefined) return undefined;
  const inputs = { environment, keyId: key.id, datasetId, file };
  return runFlow(app, { flow: mode, inputs }, { makeView: publishView(app, { ...inputs, mode }) });
}
