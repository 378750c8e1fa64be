import * as l10n from '@vscode/l10n';
import type { App } from '../app';
import { askText } from '../keys/wizard/inputs';
import { put, runSteps, type Step } from '../keys/wizard/steps';
import { showInfo } from '../platform/messages';

interface LogIn {
  user: string;
  password: string;
}

/** Asks for a log-in to the proxy. It is kept in memory, for this window alone. */
export async function logInToProxy({ network }: App): Promise<void> {
  const typed = await runSteps<LogIn>(l10n.t('Log In to Proxy'), { user: '', password: '' }, () => [
    askUser,
    askPassword,
  ]);
  if (!typed) return;
  const { basicToken } = await import('../../core/calls/network/proxyAddress');
  network.useLogIn(basicToken(typed.user, typed.password));
  void showInfo(
    l10n.t('The login is used from the next call on, until this window closes or the proxy settings change.'),
  );
}

const askUser: Step<LogIn> = async (answers, place) => {
  const prompt = l10n.t('User name for your proxy. It is kept in the memory of this window only.');
  return put(await askText(place, { prompt, value: answers.user, check: checkUser }), user => ({ ...answers, user }));
};

const askPassword: Step<LogIn> = async (answers, place) => {
  const question = {
    prompt: l10n.t('Password for your proxy.'),
    value: answers.password,
    isSecret: true,
    check: () => undefined,
  };
  return put(await askText(place, question), password => ({ ...answers, password }));
};

/** A colon ends the user name in what is sent (RFC 7617, section 2). */
function checkUser(typed: string): string | undefined {
  if (typed === '') return l10n.t('A user name is required.');
  return typed.includes(':') ? l10n.t('A user name with a colon cannot be sent to a proxy.') : undefined;
}
