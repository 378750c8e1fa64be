import { randomUUID } from 'node:crypto';
import type { Around } from '../../core/panel/panelSession';
import type { EditorEffect, PanelPorts } from '../../core/panel/panelPorts';
import { unreachable } from '../../core/unreachable';
import { services } from '../../services';
import { panelFeatures } from '../../services/panelFeatures';
import { cleanErrorText } from '../platform/cleanText';
import { showWarning } from '../platform/messages';
import { followFinding } from './followFinding';
import { openAnswerBody } from './openAnswerBody';
import type { PanelParts } from './panelParts';
import { openPayLink } from './payPages';
import { refundedPayments } from './refundCounts';
import { startFlow } from './startFlow';

/** The picture is a comfort, so it may not be waited for long, nor be large; both bounds are ours. */
const pictureLimits = { limitMs: 5000, maxBytes: 64 * 1024 };

/** Gives the session of a panel what it needs of VS Code and of the extension's parts. */
export function panelPorts(parts: PanelParts, own: Pick<PanelPorts, 'post' | 'report'>): PanelPorts {
  const { caller, memory, keys, log } = parts;
  const around = aroundOf(parts);
  return {
    ...own,
    around,
    remember: (operationId, panel) => memory.remember(operationId, panel),
    usableKeys: () => keys.usable(),
    run: (plan, events, record) => caller.run(plan, events, record),
    pick: async (form, field) => (await import('../prompts/pickValue')).pickValue(parts, form, field),
    picture: address => picture(parts, address),
    carryOut: effect => carryOut(parts, effect),
    words: error => cleanErrorText(error),
    log,
  };
}

export function aroundOf(parts: Pick<PanelParts, 'everywhere' | 'history' | 'sandbox' | 'lock' | 'defaults'>) {
  const { everywhere, history, sandbox, lock, defaults } = parts;
  const features = panelFeatures(services, () => refundedPayments(everywhere));
  return (): Around => ({
    services,
    features,
    exchanges: history.list(),
    sandboxUrl: sandbox.url,
    isUnlocked: api => lock.isUnlocked(api),
    among: keys => defaults.among(keys),
    nowMs: Date.now(),
    newKey: () => randomUUID(),
  });
}

async function picture({ caller }: PanelParts, address: string): Promise<string | undefined> {
  const { fetchPng } = await import('../../core/calls/fetchPicture');
  const network = await caller.network();
  const png = await fetchPng(address, { userAgent: caller.userAgent, network, ...pictureLimits });
  return png && `data:image/png;base64,${png.toString('base64')}`;
}

function carryOut({ sandbox }: PanelParts, effect: EditorEffect): unknown {
  switch (effect.type) {
    case 'startFlow':
      return startFlow(effect.operation, effect.plan, effect.flow);
    case 'warn':
      return showWarning(effect.text);
    case 'openPayLink':
      return openPayLink(sandbox.url, effect.shown);
    case 'follow':
      return followFinding(effect.exchange, effect.findingIndex);
    case 'openBody':
      return openAnswerBody(effect.exchange);
    default:
      return unreachable(effect);
  }
}
