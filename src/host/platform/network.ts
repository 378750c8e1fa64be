import * as vscode from 'vscode';
import type { NetworkSettings } from '../../core/calls/network/networkSettings';
import type { Log } from './log';
import { booleanOr, textOr, textsOf } from './settingOf';

const logInSettings = ['http.proxy', 'http.proxyAuthorization'];

/** How this window reaches the network: VS Code's own settings, the environment, the system's certificates and a log-in. */
export class Network implements vscode.Disposable {
  private current: Promise<NetworkSettings> | undefined;
  /** Value of `Proxy-Authorization` that the user typed: kept in memory, for this window and this proxy. */
  private logIn: string | undefined;
  private readonly listening: vscode.Disposable;

  constructor(private readonly log: Log) {
    this.listening = vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('http')) this.current = undefined;
      // What was typed is for the proxy that was there then, and a log-in of the settings is newer.
      if (logInSettings.some(name => change.affectsConfiguration(name))) this.logIn = undefined;
    });
  }

  /** Read on first use and after each change of a setting. */
  settings(): Promise<NetworkSettings> {
    return (this.current ??= this.read());
  }

  useLogIn(proxyAuthorization: string): void {
    this.logIn = proxyAuthorization;
    this.current = undefined;
  }

  dispose(): void {
    this.listening.dispose();
  }

  private async read(): Promise<NetworkSettings> {
    const { networkSettings } = await import('../../core/calls/network/networkSettings');
    const { certificateAuthorities } = await import('../../core/calls/network/certificateAuthorities');
    const http = vscode.workspace.getConfiguration('http');
    const authorities = certificateAuthorities({
      withSystem: booleanOr(http.get('systemCertificates'), true),
      extraFile: process.env.NODE_EXTRA_CA_CERTS,
      log: this.log,
    });
    return networkSettings({
      settings: {
        proxy: textOr(http.get('proxy'), ''),
        noProxy: textsOf(http.get('noProxy')),
        proxySupport: textOr(http.get('proxySupport'), 'override'),
        proxyStrictSSL: booleanOr(http.get('proxyStrictSSL'), true),
        proxyAuthorization: this.logIn ?? textOr(http.get('proxyAuthorization'), null),
      },
      env: process.env,
      ...(authorities && { certificateAuthorities: authorities }),
    });
  }
}
