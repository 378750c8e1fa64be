// Starts the sandbox for the user's own code and CI: npm run -s sandbox -- --port 4010 --json
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { help, optionProblem, readSandboxOptions } from './sandboxOptions.mjs';
import { PlainError, isLeftAlone, onProjectNode, root, usageCode } from './setup.mjs';

async function main(args) {
  endWithoutReader();
  const options = readOptions(args);
  if (options.help) return console.log(help);
  generateChecks();
  // Loaded as it stands in src: nothing has to be built, and nothing that was built can be out of date.
  const { tsImport } = await import('tsx/esm/api');
  const load = name => tsImport(`../src/${name}.ts`, import.meta.url);
  const [{ createSandbox }, { startProblem }] = await Promise.all([
    load('services/sandbox'),
    load('core/sandbox/startProblem'),
  ]);
  const sandbox = createSandbox(options.settings);
  closeOnSignal(sandbox);
  const info = await sandbox.listen(options.port).catch(error => {
    throw new PlainError(startProblem(error, options.port));
  });
  console.log(options.json ? JSON.stringify(info) : greeting(info, options.settings));
}

/** Nobody can use a sandbox whose address nobody reads: the pipe is closed, or the disk of the file is full. */
function endWithoutReader() {
  process.stdout.on('error', ({ code }) => {
    console.error(`The sandbox ends: its address could not be printed (${code}).`);
    process.exit(1);
  });
  process.stderr.on('error', () => {}); // there is nowhere left to say it
}

function readOptions(args) {
  try {
    return readSandboxOptions(args);
  } catch (error) {
    throw new PlainError(optionProblem(error), usageCode);
  }
}

/** The checks are derived from the API documents; on a fresh clone they are not there yet. */
function generateChecks() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'generate.mjs')]);
  if (status !== 0) throw new PlainError(`The API documents cannot be read:\n${stdout}${stderr}`);
}

/** Ends with 0: a signal to stop is how a sandbox is meant to end. `disconnect`: whoever started us is gone. */
function closeOnSignal(sandbox) {
  let closing;
  const close = () => (closing ??= sandbox.close().then(() => process.exit(0)));
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, close);
  if (isLeftAlone()) close(); // it ended before we listened
}

/**
 * npm passes a signal on to the shell between us and it, and a shell like dash ends without passing it further. So
 * under npm we also end when our parent has; started in any other way we may outlive it, as a step of CI does.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = () => process.ppid === parent || process.kill(process.pid, 'SIGTERM');
  setInterval(watch, 200).unref();
}

function greeting({ url, paysg, datagovsg }, { stateFile }) {
  const ending = stateFile === undefined ? 'then forgets everything' : `keeps everything in ${stateFile}`;
  return `The sandbox listens on ${url}. It stops with Ctrl-C and ${ending}.

PaySG
  base address         ${paysg.baseUrl}
  key                  ${paysg.key}
  payment service      ${paysg.paymentServiceId}
  one without access   ${paysg.forbiddenPaymentServiceId}
  one without Stripe   ${paysg.unconnectedPaymentServiceId}

data.gov.sg
  rows                 ${url}/data.gov.sg/api/action/datastore_search?resource_id=${datagovsg.datasetId}
  write key            ${datagovsg.writeKey}
  read keys            ${datagovsg.readKey} (production tier)
                       ${datagovsg.developerReadKey} (developer tier)

Try it:
  curl -H 'x-api-key: ${paysg.key}' '${paysg.baseUrl}/v1/payment-services/${paysg.paymentServiceId}/payments?limit=1'
`;
}

endWithNpm();
await onProjectNode(import.meta.url, main);
