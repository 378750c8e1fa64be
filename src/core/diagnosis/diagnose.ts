import * as l10n from '@vscode/l10n';
import { jsonMistake, type JsonMistake } from '../../shared/json/jsonMistake';
import type { Services } from '../model/services';
import type { ApiProfile, KnownCause } from '../model/apiProfile';
import type { KeyLink } from '../model/keyKind';
import type { Answer, Exchange, Finding } from '../model/exchange';
import { findingOfFailure } from './findingOfFailure';
import { notRead, readAs } from './findingOfReading';
import { parseJson } from '../parseJson';
import { longestSecret } from '../calls/redaction/redactor';
import { numberText } from '../../shared/text/counts';
import { valueAt } from '../../shared/json/pointer';

type Undiagnosed = Omit<Exchange, 'findings'>;

/**
 * Why a call did not do what it should, as possible causes, the most likely first.
 * @returns nothing for a call that succeeded
 */
export function diagnose(services: Services, exchange: Undiagnosed): readonly Finding[] {
  if (!exchange.outcome.ok) return [findingOfFailure(exchange.outcome.failure, exchange.request)];
  const { answer } = exchange.outcome;
  const body = parseJson(answer.body);
  const profile = services.profileOf(exchange.request.api);
  const subject: Subject = {
    services,
    exchange,
    answer,
    body,
    profile,
    ownErrorForm: messageIn(body, profile) !== undefined,
  };
  const failed = answer.status >= 300 || (body !== undefined && lacksSuccessMark(body, profile));
  const unread = answer.isBodyDropped ? droppedBody() : notRead(answer);
  const general = [
    redirected(subject),
    unread,
    ...(answer.status < 300 && !unread ? [notJson(subject), emptied(subject)] : []),
  ];
  const causes = failed ? [said(subject), noKey(subject), ...knownCauses(subject)] : [];
  const findings = [...general, ...causes].filter(finding => finding !== undefined);
  return failed && findings.every(finding => finding.id === 'said') ? [...findings, unexplained(subject)] : findings;
}

interface Subject {
  services: Services;
  exchange: Undiagnosed;
  answer: Answer;
  /** undefined when the body is not JSON. */
  body: unknown;
  profile: ApiProfile;
  ownErrorForm: boolean;
}

function messageIn(body: unknown, profile: ApiProfile): string | undefined {
  const texts = profile.errorMessages.map(pointer => valueAt(body, pointer));
  return texts.find((text): text is string => typeof text === 'string' && text !== '');
}

/** data.gov.sg can answer 200 and still have failed: its own `code` or `success` says so. */
const lacksSuccessMark = (body: unknown, profile: ApiProfile): boolean =>
  profile.successMarks.some(mark => {
    const value = valueAt(body, mark.pointer);
    return value !== undefined && !mark.equals.includes(value);
  });

function said({ body, profile }: Subject): Finding | undefined {
  const message = messageIn(body, profile);
  if (message === undefined) return undefined;
  return { id: 'said', title: l10n.t('{0} says', profile.name), detail: message, evidence: 'seenInThisCall' };
}

function redirected({ answer }: Subject): Finding | undefined {
  const to = answer.headers.find(([name]) => name === 'location')?.[1];
  if (answer.status < 300 || answer.status >= 400 || to === undefined) return undefined;
  return {
    id: 'redirected',
    title: l10n.t('The answer redirects elsewhere'),
    detail: l10n.t(
      'It redirects to {0}. The redirect was not followed, so no key was sent there. A captive portal or a proxy can cause this.',
      to,
    ),
    evidence: 'seenInThisCall',
  };
}

const droppedBody = (): Finding => ({
  id: 'bodyDropped',
  title: l10n.t('The body is not shown'),
  detail: l10n.t(
    'It could not be searched for secrets, so it was dropped: it is too large, or holds a link of more than {0} characters. Status, headers and times are as they were received.',
    numberText(longestSecret),
  ),
  evidence: 'seenInThisCall',
});

function notJson({ answer, body }: Subject): Finding | undefined {
  if (answer.body === '' || body !== undefined) return undefined;
  return {
    id: 'notJson',
    title: l10n.t('The answer is not valid JSON'),
    detail: [
      ...notJsonSentences(answer),
      ...readAs(answer),
      l10n.t('Something between here and the service may have changed it. Check it under Response.'),
    ].join(' '),
    evidence: 'seenInThisCall',
  };
}

/** Answers are searched for their first mistake up to here, in characters; the bound is ours. */
const maxSearched = 2 * 1024 * 1024;

/** Where the first mistake is; of a web page nobody wants to know that. */
function mistakeIn(body: string): JsonMistake | undefined {
  if (/^\s*</.test(body)) return undefined;
  const mistake = jsonMistake(body.slice(0, maxSearched));
  return mistake && body.length > maxSearched && mistake.offset >= maxSearched - 1 ? undefined : mistake;
}

function notJsonSentences({ status, headers, body }: Answer): readonly string[] {
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? l10n.t('no content type');
  const mistake = mistakeIn(body);
  if (!mistake) return [l10n.t('The status is {0}, but the body ({1}) cannot be read as JSON.', status, type)];
  const { line, column, message } = mistake;
  return [
    l10n.t('The status is {status}, but the body ({type}) cannot be read as JSON: line {line}, column {column}.', {
      status,
      type,
      line,
      column,
    }),
    message,
  ];
}

/** A status of success without the body that goes with it says nothing of what was done. 204 means that there is none. */
function emptied({ services, answer, exchange: { request } }: Subject): Finding | undefined {
  const documented = services.operationOf(request.operationId).responses.find(({ status }) => status.startsWith('2'));
  if (answer.body !== '' || answer.status === 204 || documented?.example === undefined) return undefined;
  const next =
    request.method === 'GET'
      ? l10n.t('Send it again.')
      : l10n.t('Check with the service whether it was done before you send it again.');
  return {
    id: 'emptied',
    title: l10n.t('The answer is empty'),
    detail: [
      l10n.t('The status is {0}, but the body that belongs to it is missing.', answer.status),
      l10n.t('Something between here and the service may have removed it.'),
      next,
    ].join(' '),
    evidence: 'seenInThisCall',
  };
}

function noKey({ services, exchange, answer, profile }: Subject): Finding | undefined {
  const needed = services.operationOf(exchange.request.operationId).key;
  if (!needed?.required || exchange.keyId !== undefined || (answer.status !== 401 && answer.status !== 403))
    return undefined;
  const { name, header } = services.keyKind(needed.kind);
  return {
    id: 'noKey',
    title: l10n.t('No key was sent'),
    detail: l10n.t(
      'This call requires a {0} in the header {1}. Add one, or choose the sandbox, which has its own.',
      name,
      header,
    ),
    evidence: 'seenInThisCall',
    next: { kind: 'intent', label: l10n.t('Add Key'), intent: { do: 'addKey' } },
    contact: contactLink(profile),
  };
}

function knownCauses(subject: Subject): readonly Finding[] {
  const causes = subject.profile.causes.filter(cause => applies(cause, subject));
  return causes.map(({ when: _, asksTeam, ...finding }) => ({
    ...finding,
    ...(asksTeam && { contact: contactLink(subject.profile) }),
  }));
}

const contactLink = ({ contact: { label, url } }: ApiProfile): KeyLink => ({ label, url });

function applies({ when }: KnownCause, { exchange, answer, body, ownErrorForm }: Subject): boolean {
  return (
    (when.status?.includes(answer.status) ?? true) &&
    (when.operationIds?.includes(exchange.request.operationId) ?? true) &&
    (when.withKey ?? exchange.keyId !== undefined) === (exchange.keyId !== undefined) &&
    (when.ownErrorForm ?? ownErrorForm) === ownErrorForm &&
    (when.body === undefined || when.body.equals.includes(valueAt(body, when.body.pointer)))
  );
}

function unexplained({ answer, profile }: Subject): Finding {
  return {
    id: 'unexplained',
    title: l10n.t('Status {0} has no known cause here', answer.status),
    detail: l10n.t('What {0} means by it is not documented. The body under Response may say more.', profile.name),
    evidence: 'unknown',
    source: profile.guideUrl,
  };
}
