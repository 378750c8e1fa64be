import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WrittenProfile } from '../../../src/core/model/apiProfile';
import { checkValues } from '../../../src/core/model/checkValues';
import type { ServiceDocument } from '../../../src/core/model/serviceModule';
import { createServices, type Services } from '../../../src/core/model/services';
import { runCall } from '../../../src/core/calls/runCall';
import type { CallOutcome } from '../../../src/core/model/callOutcome';
import { starterValues } from '../../../src/core/calls/starterValues';
import { redact } from '../../../src/core/calls/redact';
import { sandboxKeysOf } from '../../../src/core/keys/sandboxKeys';
import { createSandboxOf } from '../../../src/core/sandbox/createSandbox';
import type { SandboxService } from '../../../src/core/sandbox/sandboxService';
import { jsonReply, plainReply } from '../../../src/core/sandbox/reply';
import { serviceModules } from '../../../src/services';
import { sandboxServices } from '../../../src/services/sandbox';
import { portsWith } from '../support/callPorts';
import { makeKey } from '../support/makeKeys';
import { temporaryFolder } from '../support/temporaryFolder';

const host = 'api.library.invalid';

/** The whole document of a service that nobody has. */
const yaml = `
openapi: 3.1.0
info: { title: Library, version: '1' }
servers: [{ url: 'https://${host}', x-environment: staging, x-evidence: documented }]
security: [{ libraryKey: [] }]
paths:
  /books/{bookId}/loans:
    post:
      operationId: lendBook
      tags: [Loans]
      summary: Lend a book
      description: Lends it to a reader.
      x-evidence: documented
      parameters:
        - name: bookId
          in: path
          required: true
          schema: { type: string, title: Book, description: Its number., pattern: '^b[0-9]+$', x-message: must begin with b. }
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [reader]
              properties: { reader: { type: string, title: Reader, description: Who takes it., minLength: 1 } }
      responses:
        '200':
          description: Lent
          content: { application/json: { schema: { type: object }, example: { loan: 'l0' } } }
components:
  securitySchemes: { libraryKey: { type: apiKey, in: header, name: x-library-key } }
`;

const profile: WrittenProfile<'lendBook'> = {
  id: 'library',
  name: 'Library',
  inVariables: { name: 'library', placeholder: ['library'] },
  icon: 'book',
  guideUrl: 'https://guide.library.invalid',
  contact: { label: 'Contact Library', url: 'https://x.invalid', evidence: 'unknown', source: 'https://x.invalid' },
  keyKinds: [
    {
      id: 'libraryKey',
      api: 'library',
      name: 'Library key',
      description: 'Lends books.',
      variables: ['LIBRARY_KEY'],
      prefixes: [{ prefix: 'library_sandbox_', environment: 'sandbox' }],
      expires: false,
      check: { impossible: 'There is no call for that.' },
      inSandbox: { name: 'Sandbox key' },
      testOperationId: 'lendBook',
      advice: [],
      nameHint: 'Any.',
      tiers: [],
      checklist: [],
      howToGet: { text: 'Ask.', links: [] },
      handOver: [],
      howToEnd: 'Ask.',
    },
  ],
  operations: { lendBook: { harm: 'changesData', starter: { bookId: 'b1', reader: 'Test Reader' } } },
  errorMessages: ['/error'],
  successMarks: [],
  causes: [
    {
      id: 'library.onLoan',
      when: { status: [409] },
      title: 'The book is on loan',
      detail: 'Wait for it.',
      evidence: 'documented',
      next: { kind: 'intent', label: 'Add a key', intent: { do: 'addKey' } },
    },
  ],
  rates: [],
  tooMany: { kind: 'backOff', firstMs: 1, tries: 1, evidence: 'unknown' },
  lists: {},
  picks: {},
};

/** Lends each book once. */
const libraryInSandbox: SandboxService<{ key: string }> = {
  document: { yaml, json: '{}' },
  makeKeys: () => ({ library: makeKey('library_sandbox_') }),
  open: ({ keys: { library: key = '' } }) => {
    const lent = new Set<unknown>();
    return {
      standIn: {
        refuse: call => (call.key === key ? undefined : jsonReply(401, { error: 'No such key' })),
        invalid: (_call, problems) => jsonReply(400, { error: problems.map(({ message }) => message).join(' ') }),
        unusable: (status, message) => jsonReply(status, { error: message }),
        handlers: {
          lendBook: ({ values: { bookId, reader } }) => {
            if (lent.has(bookId)) return jsonReply(409, { error: 'On loan' });
            lent.add(bookId);
            return jsonReply(200, { loan: 'l1', reader });
          },
        },
      },
      sites: [['library.invalid', () => plainReply(200, 'The reading room')]],
      info: { key },
      keyValues: { libraryKey: key },
    };
  },
};

/** As the generator makes it from the document, at run time. */
async function generated(): Promise<ServiceDocument> {
  const folder = temporaryFolder();
  const file = join(folder, 'library.openapi.yaml');
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction'); // what is made imports a package
  writeFileSync(file, yaml);
  const generate = (name: string) =>
    import(pathToFileURL(resolve(`scripts/generate/${name}.mjs`)).href) as Promise<never>;
  const [{ readDocument }, { documentSource }, { requestValidators }] = (await Promise.all(
    ['document', 'operations', 'validators'].map(generate),
  )) as unknown as [
    { readDocument: (file: string) => Promise<object> },
    { documentSource: (document: object) => string },
    { requestValidators: (document: object, root: string) => Promise<Record<string, string>> },
  ];
  const document = { api: 'library', ...(await readDocument(file)) };
  const files = { 'document.ts': documentSource(document), ...(await requestValidators(document, resolve('.'))) };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const made = (await import(pathToFileURL(join(folder, 'document.ts')).href)) as { document: ServiceDocument };
  return made.document;
}

describe('a service that is one document and one profile', () => {
  let services: Services;
  before(async () => {
    services = createServices([...serviceModules, { document: await generated(), profile }]);
  });

  it('has its form: what it begins with, and what is wrong with other values', () => {
    const operation = services.operationOf('lendBook');
    assert.deepEqual(starterValues(services, operation, undefined), { bookId: 'b1', reader: 'Test Reader' });
    assert.deepEqual(checkValues(services, 'lendBook', { bookId: 'x' }), [
      { field: 'bookId', message: 'Book must begin with b.' },
      { field: 'reader', message: 'Reader is required.' },
    ]);
    assert.equal(services.harmOf('lendBook'), 'changesData');
  });

  it('has its keys known as secrets', () => {
    const key = makeKey('library_sandbox_');
    assert.ok(!redact(`my key is ${key}`).includes(key));
    assert.equal(services.keyKind('libraryKey').header, 'x-library-key');
  });

  describe('in the sandbox', () => {
    const standIns = { ...sandboxServices, library: libraryInSandbox };
    let sandbox: ReturnType<typeof createSandboxOf<typeof standIns>>;
    let call: (values: Readonly<Record<string, unknown>>, keyId?: string) => Promise<CallOutcome>;
    let url: string;
    before(async () => {
      sandbox = createSandboxOf(services, standIns);
      const info = await sandbox.listen();
      url = info.url;
      const keys = sandboxKeysOf(services).map(each => ({ info: each, secret: info.keys[each.kind] ?? '' }));
      const ports = portsWith(keys, url, { services });
      call = (values, keyId = 'sandbox.libraryKey') =>
        runCall({ operationId: 'lendBook', environment: 'sandbox', keyId, values }, ports);
      assert.equal(info.library.key, info.keys['libraryKey']);
      assert.ok(info.paysg.key, 'the others are there, too');
    });
    after(() => sandbox.close());

    it('is called through the one pipeline, and its causes are found', async () => {
      const values = { bookId: 'b7', reader: 'Test Reader' };
      const first = await call(values);
      assert.ok(first.kind === 'exchange' && first.exchange.outcome.ok, JSON.stringify(first));
      assert.equal(first.exchange.request.keyHeader, 'x-library-key');
      assert.deepEqual(JSON.parse(first.exchange.outcome.answer.body), { loan: 'l1', reader: 'Test Reader' });
      const second = await call(values);
      assert.ok(second.kind === 'exchange');
      assert.deepEqual(
        second.exchange.findings.map(({ id, title }) => [id, title]),
        [
          ['said', 'Library says'],
          ['library.onLoan', 'The book is on loan'],
        ],
      );
    });

    it('takes no key of another service', async () => {
      const refused = await call({ bookId: 'b8', reader: 'A' }, 'sandbox.paysgKey');
      assert.ok(refused.kind === 'refused');
      assert.match(refused.problems[0]?.message ?? '', /does not accept a PaySG key/);
    });

    it('serves its document, its sites and its address', async () => {
      assert.equal(await (await fetch(`${url}/library.invalid`)).text(), 'The reading room\n');
      assert.match(await (await fetch(`${url}/openapi/library.yaml`)).text(), /Lend a book/);
      assert.ok((await (await fetch(url)).text()).includes(`https://${host}`));
    });
  });

  it('may share no id with another', async () => {
    const document = await generated();
    const twice = [...serviceModules, { document, profile }, { document, profile: { ...profile, id: 'other' } }];
    assert.throws(() => createServices(twice), /Two services have the same operation/);
  });
});
