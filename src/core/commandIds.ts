/** Every command, once. A unit test compares the list with package.json; the host's table is typed by it. */
export const commandIds = [
  'sgApi.addKey',
  'sgApi.checkKey',
  'sgApi.removeKey',
  'sgApi.sendTestPayment',
  'sgApi.sendDatasetRequest',
  'sgApi.sendTestCall',
  'sgApi.openCall',
  'sgApi.openExchange',
  'sgApi.clearHistory',
  'sgApi.switchEnvironment',
  'sgApi.unlockProduction',
  'sgApi.lockProduction',
  'sgApi.copySandboxAddress',
  'sgApi.restartSandbox',
  'sgApi.showLog',
] as const;

export type CommandId = (typeof commandIds)[number];
