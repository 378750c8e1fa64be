import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { words } from './scripts/lint/sentences.mjs';

/** Which rooms may not be entered from where: imports point one way (docs/architecture.md). */
const vscode = { name: 'vscode', message: 'Only src/host and src/extension.ts import vscode.' };
const undici = { name: 'undici', message: 'Only src/core/calls loads undici: it sends every call.' };
const nodeBuiltins = { regex: '^node:', message: 'The view runs in a page: it has no Node.' };
const host = { regex: '/host/', message: 'Imports point from host to core and shared, never back.' };
const webview = { regex: '/webview/', message: 'Only the view itself imports from the view.' };
const shared = {
  regex: '/shared/(?!json/|text/)',
  message: 'core imports only from core, shared/json and shared/text.',
};
/** The panel's session speaks to its page: of the messages it takes the schemas and the types. */
const sharedButMessages = {
  regex: '/shared/(?!json/|text/|protocol$|messages$|savedPanel$)',
  message: 'core/panel imports of shared only json, text and what its own page says and keeps.',
};
const outsideShared = { regex: '/(core|services)/', message: 'Every room uses these: they import only each other.' };
const services = {
  regex: '^(\\.\\./)+services(/|$)',
  message: 'Core is handed the list of services, and imports none.',
};
const coreValues = {
  regex: '/(core|services)/',
  allowTypeImports: true,
  message: 'The view takes only types from core: what it shows arrives as messages.',
};

/** Commands are the editor's: core names an intent, and the host runs its own by `runCommand`, which knows their ids. */
const commandIds = {
  selector: 'Literal[value=/^sgApi\\.[a-z]+[A-Z]\\w*$/]',
  message: 'Name an intent: a command id stands in src/host alone.',
};
/** Loaded alone it would know no key by its beginning. */
const bareRedactor = {
  selector: 'ImportExpression > Literal[value=/calls.redact$/]',
  message: 'Use loadRedactor: it loads the list of services too.',
};
const untypedCommands = {
  selector: "CallExpression[callee.property.name='executeCommand'] > Literal[value=/^sgApi\\.[a-z]+[A-Z]\\w*$/]",
  message: 'Use runCommand: it knows the ids.',
};

/** An AbortSignal is the one way to cancel. */
const bridge = 'src/host/platform/cancellableProgress.ts';
const editorsTokens = {
  selector: 'Identifier[name=/^(onCancellationRequested|CancellationToken|CancellationTokenSource)$/]',
  message: `Use an AbortSignal: ${bridge} makes one of VS Code's token.`,
};

/** Files are written, and databases opened, in one way. Elsewhere they are read, by these, or by openToRead. */
const storage = 'Only src/core/storage writes files and opens databases.';
const readers = ['lstat', 'stat', 'readFile', 'readFileSync', 'createReadStream'];
const pastStorage = [
  ...['node:fs', 'node:fs/promises', 'fs', 'fs/promises'].map(name => ({
    name,
    allowImportNames: readers,
    allowTypeImports: true,
    message: storage,
  })),
  { name: 'node:sqlite', allowTypeImports: true, message: storage },
];
const pastStorageLate = { selector: 'ImportExpression > Literal[value=/^(node:)?(fs|sqlite)/]', message: storage };

const forbid = (paths, patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }],
});

/** What is written or shown goes through these, which take secrets out of it. */
const doors = ['src/host/platform/log.ts', 'src/host/platform/messages.ts'];
const pastTheDoors = [
  {
    selector: 'Identifier[name=/^show(Information|Warning|Error)Message$/]',
    message: 'Messages are shown by src/host/platform/messages.ts, which takes secrets and links out of them.',
  },
  {
    selector: 'Identifier[name=/^(LogOutputChannel|createOutputChannel|OutputChannel|console)$/]',
    message: 'Lines are logged by way of src/host/platform/log.ts, which takes secrets out of them.',
  },
];

/** The few places that must have the value of a key as text. */
const withKeyText = [
  'src/core/keys/secret.ts',
  'src/core/keys/storedKey.ts', // the entry of the vault
  'src/core/calls/send.ts', // the header
  'src/core/calls/redaction/redactor.ts', // what is searched for
  'src/host/keys/copiedValue.ts', // the clipboard, which the user asked for
  'src/host/keys/wizard/inputs.ts', // the input in which it is typed
];
const keyText = {
  property: 'revealText',
  message: 'The value of a key stays a Secret: give that on, or ask it what must be known.',
};

/** Their texts are data, in English whatever the language: what the sandbox answers in place of a service, and what it holds. */
const dataOnly = [
  'src/services/*/sandbox/**/*.ts',
  'src/core/sandbox/{readValues,serviceAnswers}.ts', // the words in which every stand-in refuses
  'src/core/sandbox/pageStyle.ts', // CSS
  'src/core/calls/redaction/**/*.ts',
  'src/core/calls/{redact,redactExchange}.ts', // what stands in data in place of a text that cannot be searched
  'src/core/calls/{files/sendFileError,network/proxyAddress}.ts', // names of XML, a header
  'src/core/{checked,rates/sqliteTurnStore}.ts', // for the log, SQL
  'src/services/datagovsg/catalogue/{datasetIndex,openIndex}.ts', // SQL, and words of the log
  'src/services/datagovsg/download/fileName.ts', // names of files and of programs
  'src/webview/text/statusText.ts', // what HTTP calls its statuses
];
/** The sandbox's own pages and problems, which people read. */
const sandboxPages = ['src/services/paysg/sandbox/payment{Page,Site}.ts', 'src/services/*/sandbox/snapshot.ts'];

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/', 'src/services/*/generated/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { words },
    rules: { 'words/in-bundle': 'error', 'words/one-literal': 'error', 'words/not-early': 'error' },
  },
  { files: dataOnly, ignores: sandboxPages, rules: { 'words/in-bundle': 'off' } },
  // Loaded late, when the language is set.
  { files: ['src/services/*/{profile,causes}.ts'], rules: { 'words/not-early': 'off' } },
  { files: ['src/core/**/*.ts'], rules: forbid([vscode, undici, ...pastStorage], [host, webview, shared, services]) },
  { files: ['src/core/calls/**/*.ts'], rules: forbid([vscode, ...pastStorage], [host, webview, shared, services]) },
  {
    files: ['src/core/panel/**/*.ts'],
    rules: forbid([vscode, undici, ...pastStorage], [host, webview, sharedButMessages, services]),
  },
  { files: ['src/core/storage/**/*.ts'], rules: forbid([vscode, undici], [host, webview, shared, services]) },
  { files: ['src/services/**/*.ts'], rules: forbid([vscode, undici, ...pastStorage], [host, webview, shared]) },
  { files: ['src/shared/**/*.ts'], rules: forbid([vscode, undici], [host, webview, nodeBuiltins]) },
  {
    files: ['src/shared/{json,text}/**/*.ts'],
    rules: forbid([vscode, undici], [host, webview, nodeBuiltins, outsideShared]),
  },
  { files: ['src/webview/**/*.ts'], rules: forbid([vscode, undici], [host, coreValues, nodeBuiltins]) },
  { files: ['src/host/**/*.ts', 'src/extension.ts'], rules: forbid([undici, ...pastStorage], [webview]) },
  {
    files: ['src/core/**/*.ts', 'src/services/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', commandIds, pastStorageLate] },
  },
  {
    files: ['src/host/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', editorsTokens, untypedCommands, bareRedactor, pastStorageLate] },
  },
  {
    files: ['src/host/**/*.ts'],
    ignores: doors,
    rules: {
      'no-restricted-syntax': ['error', ...pastTheDoors, editorsTokens, untypedCommands, bareRedactor, pastStorageLate],
    },
  },
  {
    files: [bridge],
    rules: { 'no-restricted-syntax': ['error', ...pastTheDoors, untypedCommands, bareRedactor, pastStorageLate] },
  },
  { files: ['src/**/*.ts'], ignores: withKeyText, rules: { 'no-restricted-properties': ['error', keyText] } },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      ecmaVersion: 'latest',
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'URL',
          'URLSearchParams',
        ]
          .concat(['AbortSignal', 'AbortController', 'Buffer', 'performance', 'structuredClone', 'require', 'module'])
          .concat(['__dirname', 'document', 'window'])
          .map(name => [name, 'readonly']),
      ),
    },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }], eqeqeq: 'error' },
  },
);
